package io.mlride.operator.activity.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What is recorded of the use of one workspace.
 *
 * @param usedAt its last use; empty: none was noted
 * @param appsSeenAt up to when the use of its apps is known; empty: it never was
 * @param cpuSeenAt up to when its use of the processor is known
 * @param gpuSeenAt up to when its use of GPUs is known; empty where nothing measures GPUs
 * @param home how full its home disk is; empty: nobody measured it
 */
public record WorkspaceUse(
    Optional<Instant> usedAt,
    Optional<Instant> appsSeenAt,
    Optional<Instant> cpuSeenAt,
    Optional<Instant> gpuSeenAt,
    Optional<Fill> home) {

  /** Of a workspace of which nothing is recorded. */
  public static final WorkspaceUse NONE =
      new WorkspaceUse(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * How full a disk is, in bytes.
   *
   * @param used what is in use
   * @param size what there is
   */
  public record Fill(long used, long size) {

    /** Whether so many percent of it or more are in use. */
    public boolean isAtLeast(int percent) {
      return used * 100.0 >= size * (double) percent;
    }
  }
}
