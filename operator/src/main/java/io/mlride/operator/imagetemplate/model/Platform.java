package io.mlride.operator.imagetemplate.model;

/**
 * What an image is built for.
 *
 * @param os such as linux
 * @param architecture such as amd64, in Go's words
 */
public record Platform(String os, String architecture) {

  /**
   * Reads {@code os/architecture}.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static Platform parse(String text) {
    var parts = text.split("/", -1);
    if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
      throw new IllegalArgumentException(
          "A platform is written as os/architecture, such as linux/amd64, but this is \"%s\""
              .formatted(text));
    }
    return new Platform(parts[0], parts[1]);
  }
}
