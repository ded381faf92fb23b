package io.mlride.operator.workspace.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Names the directory that holds a set of packages installed for an image. */
public final class EnvironmentHash {

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
        : Optional.of(digest(imageIdentity + "\n" + String.join("\n", new TreeSet<>(packages))));
  }

  /** The first sixteen hexadecimal digits of a text's SHA-256. */
  public static String digest(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Several packages lists as one, sorted, each entry once. */
  public static List<String> merged(List<String> first, List<String> second) {
    var all = new TreeSet<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
