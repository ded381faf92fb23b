package io.mlride.api.auth;

import java.util.Optional;
import java.util.UUID;

/**
 * A refresh token: names its session, and proves it with a secret that is good once.
 *
 * @param secret as {@link io.mlride.database.secret.Secrets#fresh()} makes it
 */
record RefreshToken(UUID session, String secret) {

  private static final int UUID_LENGTH = 36;

  /** Empty: it does not look like one. */
  static Optional<RefreshToken> parse(String text) {
    if (text == null || text.length() <= UUID_LENGTH + 1 || text.charAt(UUID_LENGTH) != '.') {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new RefreshToken(
              UUID.fromString(text.substring(0, UUID_LENGTH)), text.substring(UUID_LENGTH + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String text() {
    return session + "." + secret;
  }
}
