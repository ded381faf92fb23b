package io.mlride.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What JMeter noted of one request.
 *
 * @param at when it began, in milliseconds
 * @param took milliseconds
 * @param kind what was asked for
 * @param code status of the answer
 * @param good whether it was the answer that it should be
 */
record Sample(long at, long took, String kind, String code, boolean good) {

  /** Of a file with these columns, of which none holds a comma. */
  static List<Sample> read(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.skip(1).map(Sample::parse).toList();
    }
  }

  private static Sample parse(String line) {
    var parts = line.split(",", -1);
    if (parts.length != 5) {
      throw new IllegalArgumentException("Not a line of five columns: " + line);
    }
    return new Sample(
        Long.parseLong(parts[0]),
        Long.parseLong(parts[1]),
        parts[2],
        parts[3],
        Boolean.parseBoolean(parts[4]));
  }

  long end() {
    return at + took;
  }
}
