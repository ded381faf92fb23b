package io.mlride.api.sso;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Settings of single sign-on. */
@ConfigMapping(prefix = "mlride.sso")
public interface SsoSettings {
  /** Address of the OpenID Connect provider, as it names itself; absent: no single sign-on. */
  Optional<String> issuer();

  /** What the provider calls this installation. */
  @WithDefault("mlride")
  String clientId();

  /** Proves to the provider that we are that. */
  Optional<String> clientSecret();

  /** What people call the provider, for the button. */
  @WithDefault("Single sign-on")
  String name();

  /**
   * Who bearer tokens of the provider must be made for, so that one made for another service opens
   * nothing here; absent: {@link #clientId}.
   */
  Optional<String> audience();
}
