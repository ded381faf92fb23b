package io.mlride.operator.workspace.status;

import io.mlride.crds.workspace.WorkspaceStatus;
import java.util.Objects;

/** Whether a workspace went from one state to another, as opposed to a detail having changed. */
public final class Transition {

  private Transition() {}

  /** Whether phase or headline reason differ. */
  public static boolean isOne(WorkspaceStatus before, WorkspaceStatus after) {
    return before.phase() != after.phase()
        || !Objects.equals(
            Headline.reason(before.conditions()), Headline.reason(after.conditions()));
  }
}
