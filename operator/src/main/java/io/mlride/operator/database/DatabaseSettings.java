package io.mlride.operator.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the operator treats a database that does not answer. */
@ConfigMapping(prefix = "mlride.database")
public interface DatabaseSettings {

  /** How long to wait before the first repetition; every further wait is twice as long. */
  @WithDefault("1s")
  Duration firstRetry();

  /** The longest wait between repetitions, which never end. */
  @WithDefault("30s")
  Duration longestRetry();
}
