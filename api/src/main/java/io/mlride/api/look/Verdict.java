package io.mlride.api.look;

import io.mlride.database.activity.Seen;
import io.mlride.database.activity.Sign;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be written down about a workspace.
 *
 * @param use empty: nothing shows use
 * @param seen what is known up to now
 * @param cpu empty: there is no new sample
 * @param gpu empty: there is no new sample
 * @param runsOver when the last run was begun, if none goes on; empty: nothing is to be changed
 */
record Verdict(
    Optional<Sign> use,
    Set<Seen> seen,
    Optional<CpuSamples> cpu,
    Optional<Samples> gpu,
    Optional<Instant> runsOver) {

  /**
   * Samples of the processor.
   *
   * @param at when the newest was measured
   */
  record CpuSamples(Samples samples, Instant at) {}
}
