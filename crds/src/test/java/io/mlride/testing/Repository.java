package io.mlride.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the repository is checked out. */
public final class Repository {
  private Repository() {}

  /** The folder that holds the parent pom, wherever in it the tests are run. */
  public static Path root() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("checkstyle.xml"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException(
            "Run the tests inside the repository: no folder above holds its checkstyle.xml");
      }
    }
    return folder;
  }
}
