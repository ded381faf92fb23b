package io.mlride.e2e.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Who asked the API server for what, since a mark. */
public final class AuditLog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final Path file;

  AuditLog(Path file) {
    this.file = file;
  }

  /** The place where the log ends now, in bytes. */
  public long mark() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Requests answered since the mark for which this holds, in the order of their answers. */
  public List<Request> since(long mark, Predicate<Request> wanted) {
    return read(mark).lines().map(AuditLog::parse).filter(wanted).toList();
  }

  /** Returns as soon as that many such requests were answered since the mark. */
  public void awaitNth(int n, long mark, Predicate<Request> wanted) {
    var position = new AtomicLong(mark);
    var seen = new AtomicInteger();
    Awaitility.await("request " + n)
        .atMost(LIMIT)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(2))
        .until(
            () -> {
              var text = read(position.get());
              position.addAndGet(text.getBytes(StandardCharsets.UTF_8).length);
              return seen.addAndGet(count(text, wanted)) >= n;
            });
  }

  /** How often each thing was asked for: {@code create pods -> 1}. */
  public static Map<String, Long> tally(List<Request> requests) {
    return requests.stream()
        .collect(
            Collectors.groupingBy(
                request -> request.verb() + " " + request.kind(),
                TreeMap::new,
                Collectors.counting()));
  }

  private static int count(String text, Predicate<Request> wanted) {
    return (int) text.lines().map(AuditLog::parse).filter(wanted).count();
  }

  /** Whole lines only: the last one may still be in the making. */
  private String read(long from) {
    try (var log = new RandomAccessFile(file.toFile(), "r")) {
      var bytes = new byte[(int) (log.length() - from)];
      log.seek(from);
      log.readFully(bytes);
      var text = new String(bytes, StandardCharsets.UTF_8);
      return text.substring(0, text.lastIndexOf('\n') + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Request parse(String line) {
    try {
      return JSON.readValue(line, Request.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
