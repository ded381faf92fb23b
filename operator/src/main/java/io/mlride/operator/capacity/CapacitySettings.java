package io.mlride.operator.capacity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often what is free in the cluster is written to the database. */
@ConfigMapping(prefix = "mlride.capacity")
public interface CapacitySettings {

  /** How long changes are gathered before they are written together. */
  @WithDefault("3s")
  Duration gather();

  /** How often it is noted that what is written is still right. */
  @WithDefault("1m")
  Duration vouchEvery();
}
