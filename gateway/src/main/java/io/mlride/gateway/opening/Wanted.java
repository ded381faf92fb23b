package io.mlride.gateway.opening;

import io.mlride.database.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What the cookie of an opening holds: a secret, and where the browser wanted to go.
 *
 * @param secret random
 * @param path with its query; empty: where the app begins
 */
public record Wanted(String secret, String path) {

  private static final int LONGEST_PATH = 2000;

  /** A new one. Where the path is too long for a cookie, the app begins at its beginning. */
  public static Wanted of(String path) {
    return new Wanted(Secrets.fresh(), isUsable(path) ? path : "");
  }

  /** The same browser wants to go elsewhere; both tabs may go on. */
  public Wanted instead(String other) {
    return new Wanted(secret, isUsable(other) ? other : "");
  }

  private static boolean isUsable(String path) {
    return path.length() <= LONGEST_PATH && isOwn(path);
  }

  /** A path on this host: a second slash or a backslash would begin another host's name. */
  private static boolean isOwn(String path) {
    return path.startsWith("/")
        && !path.startsWith("//")
        && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\')
        && !path.startsWith("/.mlride/");
  }

  /** Reads a cookie; empty: it is not one of these. */
  public static Optional<Wanted> parse(String cookie) {
    var dot = cookie.indexOf('.');
    if (dot < 0 || !Secrets.isForm(cookie.substring(0, dot))) {
      return Optional.empty();
    }
    try {
      var path =
          new String(
              Base64.getUrlDecoder().decode(cookie.substring(dot + 1)), StandardCharsets.US_ASCII);
      return path.isEmpty() || isUsable(path)
          ? Optional.of(new Wanted(cookie.substring(0, dot), path))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** As a cookie. */
  public String cookie() {
    return secret + "." + Secrets.text(path.getBytes(StandardCharsets.US_ASCII));
  }

  /** What the portal is told of the secret. */
  public String state() {
    return Secrets.text(Secrets.hash(secret));
  }
}
