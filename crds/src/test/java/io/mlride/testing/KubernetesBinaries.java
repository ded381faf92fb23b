package io.mlride.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The Kubernetes programs that the build of cluster/ has made and cached. */
public final class KubernetesBinaries {
  static final String VERSION = "1.36.3";

  private KubernetesBinaries() {}

  /** kubectl, of the API server's version. */
  public static Path kubectl() {
    return folder().resolve(VERSION + "-linux-amd64/kubectl");
  }

  /** Holds one folder for each version and platform. */
  static Path folder() {
    var folder = cache().resolve("k8s");
    var server = folder.resolve(VERSION + "-linux-amd64/kube-apiserver");
    if (!Files.isExecutable(server)) {
      throw new IllegalStateException(
          "There is no kube-apiserver at "
              + server
              + "; build it once with: cluster/cluster build");
    }
    return folder;
  }

  private static Path cache() {
    return variable("MLRIDE_CACHE")
        .or(() -> variable("XDG_CACHE_HOME").map(it -> it.resolve("mlride")))
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "mlride"));
  }

  private static Optional<Path> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(it -> !it.isEmpty()).map(Path::of);
  }
}
