package io.mlride.api.share;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of sharing. */
@ConfigMapping(prefix = "mlride.sharing")
public interface SharingSettings {

  /** Whether owners may let others use their workspaces. */
  @WithDefault("false")
  boolean enabled();
}
