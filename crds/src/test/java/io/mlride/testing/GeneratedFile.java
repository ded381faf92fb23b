package io.mlride.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;

/**
 * A file that is generated and committed. A test compares; with {@code -Dcrds.write=true} it writes
 * instead.
 */
public final class GeneratedFile {
  private static final boolean WRITE = Boolean.getBoolean("crds.write");

  private GeneratedFile() {}

  /**
   * Fails if the file does not hold what is generated today.
   *
   * @param path from the repository's root
   */
  public static void check(String path, String generated) throws IOException {
    var file = Repository.root().resolve(path);
    if (WRITE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, generated);
    }
    assertThat(file)
        .as("%s is generated; run: make fmt", path)
        .exists()
        .content()
        .isEqualTo(generated);
  }
}
