package io.mlride.api.quota;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an installation decides for workspaces that wait; the same as the operator has. */
@ConfigMapping(prefix = "mlride.workspace")
public interface QueueSettings {

  /** How long a user's smaller workspaces may pass the one that has waited longest. */
  @WithDefault("10m")
  Duration mayPass();
}
