package io.mlride.api.quota;

import io.mlride.crds.condition.Conditions;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.userspace.SpaceState;
import java.util.List;

/** The owner's space stands and is active. */
final class SpaceRule {

  private SpaceRule() {}

  static List<CheckReason> reasons(Room room) {
    var space = room.space();
    if (space.filter(it -> it.getMetadata().getDeletionTimestamp() != null).isPresent()) {
      return List.of(CheckReason.of(CheckOutcome.NEVER, null, Reason.SpaceBeingDeleted.explain()));
    }
    if (space.filter(it -> it.getSpec().desiredState() == SpaceState.Suspended).isPresent()) {
      return List.of(CheckReason.of(CheckOutcome.NEVER, null, Reason.SpaceSuspended.explain()));
    }
    return room.isCounted() && Conditions.holds(room.status().conditions(), "Ready")
        ? List.of()
        : List.of(CheckReason.of(CheckOutcome.WAITS, null, Reason.SpaceBeingPrepared.explain()));
  }
}
