package io.mlride.api.pod;

import java.nio.charset.StandardCharsets;

/**
 * What became of a short command.
 *
 * @param exit its exit code
 * @param output what it wrote
 * @param error the beginning of its standard error
 */
public record Outcome(int exit, byte[] output, String error) {

  /** What it wrote, as text. */
  public String text() {
    return new String(output, StandardCharsets.UTF_8);
  }
}
