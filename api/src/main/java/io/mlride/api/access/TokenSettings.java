package io.mlride.api.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of sessions and tokens. */
@ConfigMapping(prefix = "mlride.tokens")
public interface TokenSettings {

  /** Signs access tokens (HS256); at least 32 characters, the same for all replicas. */
  String signingSecret();

  /** Issuer in access tokens, by which they are told from those of an external provider. */
  @WithDefault("mlride")
  String issuer();

  /** How long an access token is valid. */
  @WithDefault("5m")
  Duration access();

  /** How long a session lasts that is not used. */
  @WithDefault("14d")
  Duration session();

  /** The longest that a personal token may last. */
  @WithDefault("366d")
  Duration longestPersonal();
}
