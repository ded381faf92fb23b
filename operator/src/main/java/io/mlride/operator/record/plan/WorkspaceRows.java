package io.mlride.operator.record.plan;

import io.mlride.database.history.RecordedWorkspace;
import io.mlride.database.history.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The row of a workspace that exists, and its transitions since the last row. */
final class WorkspaceRows {

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
    if (state.sequence() > known + 1) {
      rows.add(gap(state, known + 1));
    }
    if (state.sequence() > known) {
      rows.add(transition(state));
    }
    return rows;
  }

  private static boolean saysTheSame(RecordedWorkspace row, WorkspaceState state) {
    return row.deletedAt == null
        && row.sequence >= state.sequence()
        && row.template.equals(state.template())
        && Objects.equals(row.templateNamespace, state.templateNamespace());
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
