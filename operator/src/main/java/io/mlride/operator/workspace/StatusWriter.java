package io.mlride.operator.workspace;

import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceStatus;
import io.mlride.operator.kubernetes.StatusPatch;
import io.mlride.operator.kubernetes.StatusPatch.Outcome;
import io.mlride.operator.workspace.status.Newsworthy;
import java.util.Optional;

/** The only writer of workspaces' status. Writes the whole of it, and only when there is news. */
final class StatusWriter {

  private final WorkspaceMetrics metrics;

  StatusWriter(WorkspaceMetrics metrics) {
    this.metrics = metrics;
  }

  /**
   * Brings the status to what it should be.
   *
   * @param read the workspace as it was read
   * @return what became of the write; empty when there was no news
   */
  Optional<Outcome> write(Workspace read, WorkspaceStatus status, Context<Workspace> context) {
    var before = read.getStatus() == null ? WorkspaceStatus.NONE : read.getStatus();
    if (!Newsworthy.isIt(before, status)) {
      return Optional.empty();
    }
    var outcome = StatusPatch.apply(read, new Workspace(), status, context);
    if (outcome == Outcome.WRITTEN) {
      metrics.written("Status");
    }
    return Optional.of(outcome);
  }
}
