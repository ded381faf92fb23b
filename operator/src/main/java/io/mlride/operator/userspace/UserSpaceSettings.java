package io.mlride.operator.userspace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;

/** What an installation decides for all users. */
@ConfigMapping(prefix = "mlride.user-space")
public interface UserSpaceSettings {

  /** What a user may have where their UserSpace's spec.quota leaves a field out. */
  DefaultQuota defaultQuota();

  /**
   * Extended resources that count as 0 for whoever has no quota for them, even before a node offers
   * them; those that nodes offer do so anyway.
   */
  @WithDefault("nvidia.com/gpu,amd.com/gpu")
  List<String> gpuNames();

  /** Limits for those who have no other. */
  interface DefaultQuota {
    /** How many workspaces may exist. */
    @WithDefault("10")
    String workspaces();

    /** How many may run at once. */
    @WithDefault("4")
    String running();

    /** Sum of what running workspaces reserve, in CPUs. */
    @WithDefault("8")
    String cpu();

    /** Sum of what running workspaces reserve, in bytes. */
    @WithDefault("32Gi")
    String memory();

    /** Sum of the sizes of home volumes, in bytes. */
    @WithDefault("100Gi")
    String storage();

    /** How many of each extended resource running workspaces may hold. */
    Map<String, String> gpus();
  }
}
