package io.mlride.gateway.cluster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the connection to the cluster. */
@ConfigMapping(prefix = "mlride.cluster")
public interface ClusterSettings {
  /**
   * How long what was read counts without being confirmed. A Pod's address may belong to somebody
   * else afterwards.
   */
  @WithDefault("30s")
  Duration grace();

  /** How often the cluster is asked whether it answers. */
  Duration lookEvery();
}
