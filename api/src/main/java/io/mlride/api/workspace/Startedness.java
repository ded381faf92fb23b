package io.mlride.api.workspace;

import io.mlride.crds.workspace.DesiredState;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceStatus;
import io.mlride.rules.StartRequest;
import java.util.EnumSet;
import java.util.Set;

/** Whether a workspace runs, or will by itself. */
final class Startedness {

  /** What has come to an end, or waits for somebody to do something about it. */
  private static final Set<Phase> STANDING =
      EnumSet.of(Phase.Stopped, Phase.Stopping, Phase.Failed, Phase.Blocked);

  private Startedness() {}

  /**
   * Whether a start has to be asked for. Not where one was asked for and the operator has not
   * honoured it yet: to ask again would take back the first.
   */
  static boolean needsRequest(Workspace workspace) {
    if (workspace.getSpec().desiredState() == DesiredState.Stopped) {
      return true;
    }
    var status = workspace.getStatus() == null ? WorkspaceStatus.NONE : workspace.getStatus();
    return !StartRequest.isOpen(workspace.getSpec(), status) && stands(status);
  }

  private static boolean stands(WorkspaceStatus status) {
    return status.stopReason() != null
        || status.phase() != null && STANDING.contains(status.phase());
  }
}
