package io.mlride.api.activity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/** How closely workspaces are looked at. */
@ConfigMapping(prefix = "mlride.activity")
public interface ActivitySettings {

  /** How often processor, GPUs and runs of a running workspace are looked at. */
  Duration lookEvery();

  /**
   * Cores; whoever uses more is at work. JupyterLab with an open tab that nobody touches needs
   * about a tenth of the default, an editor that watches files some more; a program that computes
   * keeps at least one core busy, also while a GPU does most of it.
   */
  @WithDefault("0.05")
  BigDecimal cpuThreshold();

  /** Percent of a GPU; whoever uses more is at work. An idle GPU is at 0. */
  @WithDefault("5")
  BigDecimal gpuThreshold();

  /** How often home disks are measured when nobody asks. */
  @WithDefault("1h")
  Duration diskEvery();

  /** How often what is known of workspaces that are gone is removed. */
  Duration cleanEvery();
}
