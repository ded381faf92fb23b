package io.mlride.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The processes of the node, as /proc shows them. */
public final class Processes {
  private static final Path PROC = Path.of("/proc");

  /** 100 a second, on every common Linux. */
  private static final long MICROS_A_TICK = 10_000;

  private Processes() {}

  /** Process of a Pod of ours: its host name is the Pod's. */
  static long ofPod(String prefix) {
    return find(it -> text(it.resolve("environ")).contains("\0HOSTNAME=" + prefix + "-"), prefix);
  }

  static long named(String name) {
    return find(it -> text(it.resolve("comm")).equals("\0" + name + "\n"), name);
  }

  private static long find(Predicate<Path> wanted, String name) {
    try (var all = Files.list(PROC)) {
      return all.filter(it -> it.getFileName().toString().matches("\\d+"))
          .filter(wanted)
          .map(it -> Long.parseLong(it.getFileName().toString()))
          .min(Long::compare)
          .orElseThrow(() -> new IllegalStateException("There is no process of " + name));
    } catch (IOException e) {
      throw new IllegalStateException("The processes cannot be listed", e);
    }
  }

  /** What it has in memory, in KiB. */
  public static long resident(long pid) {
    return status(pid, "VmRSS:")
        .orElseThrow(() -> new IllegalStateException("Process " + pid + " is gone"));
  }

  /** What it has had of the processor, in microseconds; in steps of a clock tick, 10 ms. */
  public static long processor(long pid) {
    var stat = text(PROC.resolve(pid + "/stat"));
    // The name of the program, in brackets, may hold spaces.
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MICROS_A_TICK;
  }

  private static Optional<Long> status(long pid, String key) {
    return List.of(text(PROC.resolve(pid + "/status")).split("\n")).stream()
        .filter(it -> it.startsWith(key))
        .map(it -> Long.parseLong(it.replaceAll("\\D", "")))
        .findFirst();
  }

  /** Empty for one that has ended meanwhile. */
  private static String text(Path file) {
    try {
      // With a zero before the first variable too.
      return "\0" + new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
