package io.mlride.api.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Settings of logging in. */
@ConfigMapping(prefix = "mlride.auth")
public interface AuthSettings {

  /** Whether people may make accounts for themselves. */
  @WithDefault("true")
  boolean registration();

  /**
   * Origins of the portal besides the one that the API answers at, such as https://ml.example.org.
   */
  @WithDefault("")
  java.util.Optional<List<String>> portalOrigins();
}
