package io.mlride.operator.workspace.model;

import io.mlride.operator.hash.Fingerprint;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** Names the directory that holds a set of packages installed for an image. */
public final class EnvironmentHash {

  private static final int DIGITS = 16;

  private EnvironmentHash() {}

  /**
   * Sixteen hexadecimal digits that are equal for the same image and the same packages in any
   * order; empty without packages.
   *
   * @param imageIdentity the image's digest, or repository:tag
   * @param packages requirements as in PEP 508
   */
  public static Optional<String> of(String imageIdentity, Collection<String> packages) {
    return packages.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Fingerprint.of(
                imageIdentity + "\n" + String.join("\n", new TreeSet<>(packages)), DIGITS));
  }
}
