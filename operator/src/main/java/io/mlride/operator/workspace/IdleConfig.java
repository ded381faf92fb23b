package io.mlride.operator.workspace;

import io.mlride.operator.workspace.model.IdleSettings;
import io.mlride.rules.IdleTime;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When workspaces that nobody uses are stopped, where neither they nor their templates say. */
@ConfigMapping(prefix = "mlride.idle")
public interface IdleConfig {

  /** How long nothing may use a workspace. */
  @WithDefault("2h")
  Duration stopAfter();

  /** How long after the last use a workspace's keepUntil counts at most. */
  @WithDefault("24h")
  Duration maxKeep();

  /** How long before the stop it is announced; never more than half of what stopAfter is. */
  @WithDefault("15m")
  Duration warning();

  /** The same as a value, for code that decides. */
  default IdleSettings asSettings(Duration lookEvery) {
    return new IdleSettings(new IdleTime(stopAfter(), maxKeep()), warning(), lookEvery);
  }
}
