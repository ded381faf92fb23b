package io.mlride.rules;

import io.mlride.crds.condition.Conditions;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.userspace.SpaceState;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceStatus;

/** Whether a user's space takes starts. */
public final class SpaceStanding {

  private SpaceStanding() {}

  /** Whether an admin has put it to rest. */
  public static boolean isSuspended(UserSpace space) {
    return space.getSpec().desiredState() == SpaceState.Suspended;
  }

  /** Whether its walls stand. */
  public static boolean isReady(UserSpace space) {
    var status = space.getStatus() == null ? UserSpaceStatus.NONE : space.getStatus();
    return !isLeaving(space) && Conditions.holds(status.conditions(), "Ready");
  }

  /** Why one that is not ready, or whose quota does not count yet, takes no starts. */
  public static Explanation unready(UserSpace space) {
    return isLeaving(space)
        ? Reason.SpaceBeingDeleted.explain()
        : Reason.SpaceBeingPrepared.explain();
  }

  private static boolean isLeaving(UserSpace space) {
    return space.getMetadata().getDeletionTimestamp() != null;
  }
}
