package io.mlride.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A program of the machine, run to its end.
 *
 * @param words the program and its arguments
 * @param environment variables besides those of this process
 */
public record Command(List<String> words, Map<String, String> environment) {

  /** A command without variables of its own. */
  public static Command of(List<String> words) {
    return new Command(words, Map.of());
  }

  /**
   * Runs it.
   *
   * @return what it printed, errors among it
   * @throws AssertionError if it does not end with 0; the message has all that it printed
   */
  public String run() {
    var outcome = attempt();
    if (outcome.code() != 0) {
      throw new AssertionError(
          "%s ended with %d:%n%s".formatted(words, outcome.code(), outcome.out()));
    }
    return outcome.out();
  }

  /** Runs it and tells how it ended. */
  public Output attempt() {
    try {
      var builder = new ProcessBuilder(words).redirectErrorStream(true);
      builder.environment().putAll(environment);
      var process = builder.start();
      process.getOutputStream().close();
      var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Output(process.waitFor(), printed, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(words + " was interrupted", e);
    }
  }
}
