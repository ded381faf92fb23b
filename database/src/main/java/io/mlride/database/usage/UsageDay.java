package io.mlride.database.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * What a workspace reserved on a day (UTC), from the view {@code usage}.
 *
 * <p>The amounts are certain; the true one lies between them and their sum with the {@code
 * Estimated} ones, which stem from times when nobody watched.
 */
@Entity
@Immutable
@Table(schema = "history", name = "usage")
@IdClass(UsageDay.Key.class)
public class UsageDay {
  @Id public LocalDate day;

  @Id
  @Column(name = "workspace_uid")
  public UUID workspaceUid;

  public String userspace;
  public String namespace;
  public String name;

  @Column(name = "run_seconds")
  public BigDecimal runSeconds;

  /** Cores times seconds. */
  @Column(name = "cpu_seconds")
  public BigDecimal cpuSeconds;

  /** GiB times seconds. */
  @Column(name = "memory_gib_seconds")
  public BigDecimal memoryGibSeconds;

  /** Devices times seconds, all kinds together. */
  @Column(name = "gpu_seconds")
  public BigDecimal gpuSeconds;

  @Column(name = "run_seconds_estimated")
  public BigDecimal runSecondsEstimated;

  @Column(name = "cpu_seconds_estimated")
  public BigDecimal cpuSecondsEstimated;

  @Column(name = "memory_gib_seconds_estimated")
  public BigDecimal memoryGibSecondsEstimated;

  @Column(name = "gpu_seconds_estimated")
  public BigDecimal gpuSecondsEstimated;

  /** Key of a day's usage. */
  public record Key(LocalDate day, UUID workspaceUid) implements Serializable {}
}
