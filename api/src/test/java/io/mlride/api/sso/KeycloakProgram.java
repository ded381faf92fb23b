package io.mlride.api.sso;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process of Keycloak's program, with what it has said. */
record KeycloakProgram(Process process, Path words) {
  /** Variable with the password of Keycloak's first admin, whom the tests do not need. */
  static final String PASSWORD = "FIRST_ADMIN_PASSWORD";

  private static final String LITTLE_AND_SOON = "-Xms64m -Xmx512m -XX:TieredStopAtLevel=1";

  /** Starts it; whoever does ends it. */
  static KeycloakProgram start(Path home, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString()));
    command.addAll(List.of(arguments));
    var words = home.resolve("words.log");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    var environment = builder.environment();
    // Nothing of whoever runs the tests.
    environment.keySet().removeIf(it -> it.startsWith("KC_") || it.startsWith("JAVA"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("JAVA_OPTS_APPEND", LITTLE_AND_SOON);
    environment.put(PASSWORD, "for-tests-only");
    return new KeycloakProgram(builder.redirectOutput(words.toFile()).start(), words);
  }

  /** Runs it to its end. */
  static void run(Path home, String... arguments) throws IOException {
    var program = start(home, arguments);
    Runtime.getRuntime().addShutdownHook(new Thread(program::end));
    try {
      if (program.process.waitFor() != 0) {
        throw new IllegalStateException(
            "Keycloak cannot be prepared (" + String.join(" ", arguments) + "): " + program.said());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      program.end();
    }
  }

  /** All that it has said. */
  String said() {
    try {
      return Files.readString(words);
    } catch (IOException e) {
      return "nothing can be read of what it said: " + e.getMessage();
    }
  }

  /** Ends it, gently if it listens; the script has the server as a child. */
  void end() {
    var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    for (var one : all) {
      try {
        one.onExit().get(20, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        one.destroyForcibly();
      } catch (ExecutionException | TimeoutException e) {
        one.destroyForcibly();
      }
    }
  }
}
