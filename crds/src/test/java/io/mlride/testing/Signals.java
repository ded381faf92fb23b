package io.mlride.testing;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals to programs that the tests' process has started itself. */
final class Signals {

  private Signals() {}

  /** To those whose file has that name. */
  static void send(String signal, String program) {
    ProcessHandle.current()
        .descendants()
        .filter(it -> it.info().command().filter(path -> path.endsWith("/" + program)).isPresent())
        .forEach(it -> send(signal, it.pid()));
  }

  private static void send(String signal, long pid) {
    try {
      new ProcessBuilder("kill", "-" + signal, String.valueOf(pid)).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
