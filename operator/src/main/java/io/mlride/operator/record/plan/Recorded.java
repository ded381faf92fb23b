package io.mlride.operator.record.plan;

import io.mlride.database.history.RecordedWorkspace;
import io.mlride.database.history.Reservation;
import io.mlride.database.history.Run;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the database holds of a workspace, as far as it matters for what is to be written.
 *
 * @param workspace empty: it was never recorded
 * @param runs by Pod uid: those without an end, and those of the Pods that are there
 * @param reservations the newest of each of these runs, by Pod uid
 */
public record Recorded(
    Optional<RecordedWorkspace> workspace,
    Map<UUID, Run> runs,
    Map<UUID, Reservation> reservations) {

  /** Of a workspace that was never recorded. */
  public static final Recorded NOTHING = new Recorded(Optional.empty(), Map.of(), Map.of());
}
