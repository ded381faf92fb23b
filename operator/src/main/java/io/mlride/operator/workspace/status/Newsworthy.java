package io.mlride.operator.workspace.status;

import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.WorkspaceStatus;
import io.mlride.crds.workspace.WorkspaceStatusBuilder;
import java.util.List;
import java.util.Set;

/**
 * Whether a status is worth a write. One that is equal to the last is not; nor is one that differs
 * only by how far the first moments of a start have come, each of which the next replaces within
 * the same second.
 */
public final class Newsworthy {

  private static final Set<Reason> FIRST_MOMENTS =
      Set.of(Reason.VolumeCreating, Reason.ChoosingNode);

  private Newsworthy() {}

  /** Whether to write the new status over the last one. */
  public static boolean isIt(WorkspaceStatus before, WorkspaceStatus after) {
    return !before.equals(after)
        && !(isFirstMoment(before) && isFirstMoment(after) && sameBesides(before, after));
  }

  private static boolean isFirstMoment(WorkspaceStatus status) {
    return Headline.reason(status.conditions()).filter(FIRST_MOMENTS::contains).isPresent();
  }

  private static boolean sameBesides(WorkspaceStatus before, WorkspaceStatus after) {
    return rest(before).equals(rest(after));
  }

  private static WorkspaceStatus rest(WorkspaceStatus status) {
    return WorkspaceStatusBuilder.builder(status).conditions(List.of()).sequence(0L).build();
  }
}
