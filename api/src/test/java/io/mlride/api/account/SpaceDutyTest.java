package io.mlride.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.userspace.SpaceState;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceSpecBuilder;
import io.mlride.database.account.Account;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpaceDutyTest {

  private final Account account = new Account();
  private final UserSpace space = new UserSpace();

  SpaceDutyTest() {
    account.handle = "alice";
    say(SpaceState.Active);
  }

  @Test
  void anAccountWithoutASpaceGetsOneUnlessItHasNoHandleOrIsLeaving() {
    assertThat(SpaceDuty.of(account, false, Optional.empty())).isEqualTo(SpaceDuty.MAKE);
    assertThat(SpaceDuty.of(account, true, Optional.empty())).isEqualTo(SpaceDuty.NOTHING);
    account.handle = null;
    assertThat(SpaceDuty.of(account, false, Optional.empty())).isEqualTo(SpaceDuty.NOTHING);
  }

  @Test
  void theSpaceOfASuspendedAccountRests() {
    account.suspendedAt = Instant.EPOCH;
    assertThat(duty()).isEqualTo(SpaceDuty.SUSPEND);
    say(SpaceState.Suspended);
    assertThat(duty()).isEqualTo(SpaceDuty.NOTHING);
  }

  @Test
  void onlyAnAccountThatWasReinstatedWakesItsSpace() {
    say(SpaceState.Suspended);
    assertThat(duty()).isEqualTo(SpaceDuty.NOTHING);
    account.spaceToResume = true;
    assertThat(duty()).isEqualTo(SpaceDuty.RESUME);
  }

  @Test
  void aSpaceThatIsBeingDeletedIsLeftAlone() {
    account.suspendedAt = Instant.EPOCH;
    space.getMetadata().setDeletionTimestamp("2030-01-01T00:00:00Z");
    assertThat(duty()).isEqualTo(SpaceDuty.NOTHING);
  }

  private SpaceDuty duty() {
    return SpaceDuty.of(account, false, Optional.of(space));
  }

  private void say(SpaceState state) {
    space.setSpec(UserSpaceSpecBuilder.builder().owner("alice").desiredState(state).build());
  }
}
