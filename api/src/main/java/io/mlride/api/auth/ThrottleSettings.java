package io.mlride.api.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many log-ins may fail. */
@ConfigMapping(prefix = "mlride.throttle")
public interface ThrottleSettings {

  /** Failed tries for one account in {@link #every}. */
  @WithDefault("10")
  int perAccount();

  /** Failed tries from one address in {@link #every}. */
  @WithDefault("100")
  int perAddress();

  /** In this time all tries are given back, one by one. */
  @WithDefault("15m")
  Duration every();
}
