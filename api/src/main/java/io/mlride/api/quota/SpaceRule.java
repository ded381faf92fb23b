package io.mlride.api.quota;

import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.rules.SpaceStanding;
import java.util.List;

/**
 * The owner's space stands and is active. Whoever is checked has an account, so a space that is not
 * there is on its way.
 */
final class SpaceRule {

  private SpaceRule() {}

  static List<CheckReason> reasons(Room room) {
    var space = room.space();
    if (space.filter(SpaceStanding::isSuspended).isPresent()) {
      return List.of(CheckReason.of(CheckOutcome.NEVER, null, Reason.SpaceSuspended.explain()));
    }
    if (room.isCounted() && space.filter(SpaceStanding::isReady).isPresent()) {
      return List.of();
    }
    var why = space.map(SpaceStanding::unready).orElseGet(Reason.SpaceBeingPrepared::explain);
    return List.of(CheckReason.of(outcome(why), null, why));
  }

  private static CheckOutcome outcome(Explanation why) {
    return why.reason() == Reason.SpaceBeingPrepared ? CheckOutcome.WAITS : CheckOutcome.NEVER;
  }
}
