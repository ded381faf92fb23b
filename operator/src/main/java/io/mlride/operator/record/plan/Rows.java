package io.mlride.operator.record.plan;

import io.mlride.database.history.Ending;
import io.mlride.database.history.RecordedWorkspace;
import io.mlride.database.history.Reservation;
import io.mlride.database.history.Run;
import io.mlride.database.history.Transition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be written for one workspace so that the database says what the cluster does.
 *
 * @param workspace its row, if that is new or changed
 * @param transitions new ones, in order
 * @param runs rows of Pods that are new or changed
 * @param reservations new ones
 * @param runEnds ends of runs by Pod uid
 * @param workspaceEnd its end, if it has gone
 */
public record Rows(
    Optional<RecordedWorkspace> workspace,
    List<Transition> transitions,
    List<Run> runs,
    List<Reservation> reservations,
    Map<UUID, Ending> runEnds,
    Optional<Ending> workspaceEnd) {

  /** The rows that make the record equal to what was observed; none where it is already. */
  public static Rows of(Observed observed, Recorded recorded) {
    var state = observed.state();
    var isKnown = state.isPresent() || recorded.workspace().isPresent();
    var pods = isKnown ? observed.pods() : List.<PodRun>of();
    return new Rows(
        state.flatMap(last -> WorkspaceRows.changed(last, recorded.workspace(), observed.now())),
        state.map(last -> WorkspaceRows.transitions(last, recorded.workspace())).orElse(List.of()),
        RunRows.changed(observed.uid(), pods, recorded, observed.now()),
        RunRows.reservations(pods, recorded, observed.now()),
        RunRows.ends(pods, recorded, observed.now()),
        WorkspaceRows.end(observed, recorded.workspace()));
  }

  /** Nothing to write. */
  public boolean isEmpty() {
    return workspace.isEmpty()
        && transitions.isEmpty()
        && runs.isEmpty()
        && reservations.isEmpty()
        && runEnds.isEmpty()
        && workspaceEnd.isEmpty();
  }
}
