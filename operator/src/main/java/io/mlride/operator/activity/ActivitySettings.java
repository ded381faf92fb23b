package io.mlride.operator.activity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the use of workspaces is looked at; the same for operator, API and gateway. */
@ConfigMapping(prefix = "mlride.activity")
public interface ActivitySettings {

  /** How long between one look and the next. What was not seen for three of them is unknown. */
  @WithDefault("1m")
  Duration lookEvery();
}
