package io.mlride.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real kube-controller-manager beside an {@link ApiServer}, with the controllers that a test
 * names: they count quotas, collect garbage, empty namespaces.
 */
public final class ClusterControllers implements AutoCloseable {
  private static final int SECONDS_TO_END = 20;

  private final Path folder;
  private final Process process;

  private ClusterControllers(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  /**
   * Starts one and returns at once; whoever starts it closes it.
   *
   * @param controllers their names, such as resourcequota-controller
   */
  public static ClusterControllers start(ApiServer server, String... controllers) {
    try {
      var folder = Files.createTempDirectory("mlride-controller-manager");
      var kubeconfig = Files.writeString(folder.resolve("kubeconfig"), server.kubeconfig());
      var process =
          new ProcessBuilder(
                  KubernetesBinaries.controllerManager().toString(),
                  "--kubeconfig=" + kubeconfig,
                  "--controllers=" + String.join(",", controllers),
                  "--leader-elect=false",
                  // Nobody asks it for its health, and so no port is taken.
                  "--secure-port=0")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      return new ClusterControllers(folder, process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      for (var file : List.of(folder.resolve("kubeconfig"), folder.resolve("log"), folder)) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
