package io.mlride.api.workspace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an installation decides about idle stops; the same as the operator has. */
@ConfigMapping(prefix = "mlride.idle")
public interface IdleSettings {

  /** How far ahead idle.keepUntil may be where the template says nothing of it. */
  @WithDefault("24h")
  Duration maxKeep();
}
