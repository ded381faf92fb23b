package io.mlride.api.account;

import io.mlride.crds.userspace.SpaceState;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.database.account.Account;
import java.util.Optional;

/** What has to be done so that a space says what its account does. */
enum SpaceDuty {
  NOTHING,
  /** There is none. */
  MAKE,
  /** The account is suspended and the space is not. */
  SUSPEND,
  /** The account was suspended, and the space may still be. */
  RESUME;

  /**
   * @param leaving whether the account is being deleted: then its deletion alone touches the space
   * @param space as it was seen last
   */
  static SpaceDuty of(Account account, boolean leaving, Optional<UserSpace> space) {
    if (account.handle == null || leaving) {
      return NOTHING;
    }
    if (space.isEmpty()) {
      return MAKE;
    }
    if (space.get().isMarkedForDeletion()) {
      return NOTHING;
    }
    if (account.suspendedAt == null) {
      // A space that an admin of the cluster suspended is none of our business.
      return account.spaceToResume ? RESUME : NOTHING;
    }
    return space.get().getSpec().desiredState() == SpaceState.Suspended ? NOTHING : SUSPEND;
  }
}
