package io.mlride.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The Kubernetes programs that the build of cluster/ has made and cached. */
public final class KubernetesBinaries {
  static final String VERSION = "1.36.3";

  private KubernetesBinaries() {}

  /** kubectl, of the API server's version. */
  public static Path kubectl() {
    return folder().resolve(VERSION + "-linux-amd64/kubectl");
  }

  /** kube-controller-manager, of the API server's version. */
  static Path controllerManager() {
    return executable(
        CacheFolder.path().resolve("bin/kubernetes-" + VERSION + "/kube-controller-manager"));
  }

  /** helm, of whichever version was built last. */
  static Path helm() {
    var built = CacheFolder.path().resolve("bin");
    try (var folders = Files.list(built)) {
      var newest =
          folders
              .filter(it -> it.getFileName().toString().startsWith("helm-"))
              .max(Comparator.comparing(it -> it.toFile().lastModified()))
              .orElse(built.resolve("helm"));
      return executable(newest.resolve("helm"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds one folder for each version and platform. */
  static Path folder() {
    var folder = CacheFolder.path().resolve("k8s");
    executable(folder.resolve(VERSION + "-linux-amd64/kube-apiserver"));
    return folder;
  }

  private static Path executable(Path program) {
    if (!Files.isExecutable(program)) {
      throw new IllegalStateException(
          "There is no "
              + program.getFileName()
              + " at "
              + program
              + "; build it once with: cluster/cluster build");
    }
    return program;
  }
}
