package io.mlride.operator.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How history and usage are recorded. */
@ConfigMapping(prefix = "mlride.record")
public interface RecordSettings {

  /**
   * How many workspaces may wait to be recorded. Beyond that everything is compared instead, so
   * nothing is lost.
   */
  @WithDefault("10000")
  int waiting();

  /**
   * How many Workspaces and Pods that were seen to go are remembered until that is recorded. Beyond
   * that their ends are estimated.
   */
  @WithDefault("10000")
  int departures();

  /** How many workspaces are written in one transaction. */
  @WithDefault("100")
  int batch();

  /** How often it is noted that all is recorded; an estimated end is that exact. */
  @WithDefault("1m")
  Duration vouchEvery();

  /** How often cluster and database are compared as a whole, in case something went unnoticed. */
  @WithDefault("30m")
  Duration compareEvery();
}
