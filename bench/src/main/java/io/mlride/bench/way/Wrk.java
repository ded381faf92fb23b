package io.mlride.bench.way;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Small requests, one after the other on each connection, made by wrk. */
final class Wrk {
  private static final Pattern PERCENTILE = Pattern.compile("(50|99)%\\s+([0-9.]+)(us|ms|s)");
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern COUNT = Pattern.compile("(\\d+) requests in");
  private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
  private static final Pattern BROKEN = Pattern.compile("Socket errors: (.*)");

  private Wrk() {}

  /**
   * What it saw.
   *
   * @param p50 microseconds
   * @param p99 microseconds
   * @param rate requests a second
   * @param count requests
   */
  record Result(long p50, long p99, double rate, long count) {}

  static Result run(Way way, String path, int connections, int seconds)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency"));
    way.headers().forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
    command.add(way.jupyter().resolve(path).toString());
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("wrk failed on " + way.name() + ": " + said);
    }
    return parse(said);
  }

  /**
   * Reads what wrk prints.
   *
   * @throws IllegalStateException a request was refused or broke off
   */
  static Result parse(String said) {
    if (REFUSED.matcher(said).find() || BROKEN.matcher(said).find()) {
      throw new IllegalStateException("Not every request was answered well: " + said);
    }
    var percentiles = new long[2];
    var found = PERCENTILE.matcher(said);
    while (found.find()) {
      percentiles[found.group(1).equals("50") ? 0 : 1] = micros(found.group(2), found.group(3));
    }
    return new Result(
        percentiles[0],
        percentiles[1],
        Double.parseDouble(first(RATE, said)),
        Long.parseLong(first(COUNT, said)));
  }

  private static String first(Pattern pattern, String said) {
    var match = pattern.matcher(said);
    if (!match.find()) {
      throw new IllegalStateException("wrk said something else: " + said);
    }
    return match.group(1);
  }

  private static long micros(String number, String unit) {
    var factor = unit.equals("us") ? 1 : unit.equals("ms") ? 1_000 : 1_000_000;
    return Math.round(Double.parseDouble(number) * factor);
  }
}
