package io.mlride.database.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** When a workspace was last used, and what is known of that; see the table {@code activity}. */
@Entity
@Table(schema = "accounts", name = "activity")
public class Activity {
  @Id
  @Column(name = "workspace_uid")
  public UUID workspaceUid;

  @Column(name = "used_at")
  public Instant usedAt;

  /** A {@link Sign}. */
  @Column(name = "used_by")
  public String usedBy;

  @Column(name = "apps_seen_at")
  public Instant appsSeenAt;

  @Column(name = "cpu_seen_at")
  public Instant cpuSeenAt;

  @Column(name = "gpu_seen_at")
  public Instant gpuSeenAt;

  @Column(name = "disk_seen_at")
  public Instant diskSeenAt;

  /** Bytes. */
  @Column(name = "disk_used")
  public Long diskUsed;

  /** Bytes. */
  @Column(name = "disk_size")
  public Long diskSize;

  /** When a run was last begun; null: none that could go on. */
  @Column(name = "run_since")
  public Instant runSince;

  /** Ones and zeros, the newest last. */
  @Column(name = "cpu_samples")
  public String cpuSamples;

  @Column(name = "cpu_sampled_at")
  public Instant cpuSampledAt;

  /** Ones and zeros, the newest last. */
  @Column(name = "gpu_samples")
  public String gpuSamples;
}
