package io.mlride.bench.way;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file of one GiB, fetched by curl and thrown away. */
final class Download {
  private static final long BYTES = 1L << 30;

  private Download() {}

  /** MiB a second. */
  static double run(Way way) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                "curl",
                "-sS",
                "--fail",
                "-o",
                "/dev/null",
                "-w",
                "%{size_download} %{time_total}"));
    way.headers().forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
    command.add(way.jupyter().resolve("/files/gibibyte").toString());
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var parts = said.trim().split(" ");
    if (process.waitFor() != 0 || parts.length != 2 || Long.parseLong(parts[0]) != BYTES) {
      throw new IllegalStateException("The download by " + way.name() + " failed: " + said);
    }
    return (BYTES >> 20) / Double.parseDouble(parts[1]);
  }
}
