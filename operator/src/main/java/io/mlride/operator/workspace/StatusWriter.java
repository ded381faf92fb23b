package io.mlride.operator.workspace;

import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceStatus;
import io.mlride.operator.kubernetes.StatusPatch;
import io.mlride.operator.workspace.status.Newsworthy;

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
   * @return whether a write was made
   */
  boolean write(Workspace read, WorkspaceStatus status, Context<Workspace> context) {
    var before = read.getStatus() == null ? WorkspaceStatus.NONE : read.getStatus();
    var written =
        Newsworthy.isIt(before, status)
            && StatusPatch.apply(read, new Workspace(), status, context);
    if (written) {
      metrics.written("Status");
    }
    return written;
  }
}
