package io.mlride.api.cluster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the connection to the cluster. */
@ConfigMapping(prefix = "mlride.cluster")
public interface ClusterSettings {
  /**
   * How long what was read counts while a watch is interrupted. The client begins a watch anew
   * after a second.
   */
  @WithDefault("5s")
  Duration grace();

  /** How often the cluster is asked whether it answers. */
  Duration lookEvery();
}
