package io.mlride.testing;

import java.nio.file.Path;
import java.util.Optional;

/** Where this machine keeps what takes long to fetch or to build. */
public final class CacheFolder {
  private CacheFolder() {}

  /** The folder; it may not be there yet. */
  public static Path path() {
    return variable("MLRIDE_CACHE")
        .or(() -> variable("XDG_CACHE_HOME").map(it -> it.resolve("mlride")))
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "mlride"));
  }

  private static Optional<Path> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(it -> !it.isEmpty()).map(Path::of);
  }
}
