package io.mlride.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real kubectl, as a person at a terminal sees it. Closing removes what it wrote to disk. */
public final class Kubectl implements AutoCloseable {
  private final Path home;

  /** Takes the text of a kubeconfig. */
  public Kubectl(String kubeconfig) {
    try {
      home = Files.createTempDirectory("mlride-kubectl");
      Files.writeString(home.resolve("kubeconfig"), kubeconfig);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it prints; fails with that if it does not succeed. */
  public String run(String... arguments) {
    var command = new ArrayList<>(List.of(KubernetesBinaries.kubectl().toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("KUBECONFIG", home.resolve("kubeconfig").toString());
    // kubectl keeps what it discovers below the home directory.
    builder.environment().put("HOME", home.toString());
    try {
      var process = builder.start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", command) + ":\n" + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    Folders.delete(home);
  }
}
