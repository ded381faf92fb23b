package io.mlride.operator.record.plan;

import io.mlride.database.history.Ending;
import io.mlride.database.history.RecordedWorkspace;
import io.mlride.database.history.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The row of a workspace, its transitions since the last row, and its end. */
final class WorkspaceRows {

  private static final String REASON = "Deleted";

  private WorkspaceRows() {}

  /** Empty: the row says what the workspace does. */
  static Optional<RecordedWorkspace> changed(
      WorkspaceState state, Optional<RecordedWorkspace> last, Instant now) {
    return last.filter(row -> saysTheSame(row, state)).isPresent()
        ? Optional.empty()
        : Optional.of(row(state, now));
  }

  /** The transition to the present state, after one row for all that were missed. */
  static List<Transition> transitions(WorkspaceState state, Optional<RecordedWorkspace> last) {
    var known = last.map(row -> row.sequence).orElse(0L);
    var rows = new ArrayList<Transition>();
    if (last.filter(WorkspaceRows::isOverForGood).isPresent()) {
      return rows;
    }
    if (state.sequence() > known + 1) {
      rows.add(gap(state, known + 1));
    }
    if (state.sequence() > known) {
      rows.add(transition(state));
    }
    return rows;
  }

  /** The end of a workspace that is not there any more, unless it is recorded. */
  static Optional<Ending> end(Observed observed, Optional<RecordedWorkspace> last) {
    if (observed.workspace().isPresent() || last.filter(WorkspaceRows::isOverForGood).isPresent()) {
      return Optional.empty();
    }
    var seen = observed.gone().map(gone -> exact(gone.at(), gone.last().createdAt()));
    var found =
        last.filter(row -> row.deletedAt == null)
            .map(row -> new Ending(latest(observed.now(), row.createdAt), true, REASON));
    return seen.or(() -> found);
  }

  private static Ending exact(Instant at, Instant begin) {
    return new Ending(latest(at, begin), false, REASON);
  }

  /** The clocks of this machine and of the API server may differ. */
  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static boolean isOverForGood(RecordedWorkspace row) {
    return row.deletedAt != null && !row.deletedAtEstimated;
  }

  private static boolean saysTheSame(RecordedWorkspace row, WorkspaceState state) {
    return isOverForGood(row)
        || (row.deletedAt == null
            && row.sequence >= state.sequence()
            && row.template.equals(state.template())
            && Objects.equals(row.templateNamespace, state.templateNamespace()));
  }

  private static RecordedWorkspace row(WorkspaceState state, Instant now) {
    var row = new RecordedWorkspace();
    row.uid = state.uid();
    row.namespace = state.namespace();
    row.name = state.name();
    row.userspace = state.userspace();
    row.template = state.template();
    row.templateNamespace = state.templateNamespace();
    row.createdAt = state.createdAt();
    row.sequence = state.sequence();
    row.phase = state.phase();
    row.reason = state.reason();
    row.lastSeenAt = now;
    return row;
  }

  private static Transition transition(WorkspaceState state) {
    var row = new Transition();
    row.workspaceUid = state.uid();
    row.firstSequence = state.sequence();
    row.sequence = state.sequence();
    row.phase = state.phase();
    row.reason = state.reason();
    row.message = state.message();
    row.occurredAt = state.saidAt();
    return row;
  }

  private static Transition gap(WorkspaceState state, long first) {
    var row = new Transition();
    row.workspaceUid = state.uid();
    row.firstSequence = first;
    row.sequence = state.sequence() - 1;
    row.notObserved = true;
    row.occurredAt = state.saidAt();
    return row;
  }
}
