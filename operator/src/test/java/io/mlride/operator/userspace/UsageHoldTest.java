package io.mlride.operator.userspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceStatus;
import io.mlride.crds.userspace.UserSpaceStatusBuilder;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsageHoldTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final UserSpace space = Spaces.named("alice");
  private final UsageHold hold = new UsageHold();

  @BeforeEach
  void statusWasWritten() {
    space.setStatus(using("0"));
  }

  @Test
  void useIsWrittenOnceItHadTimeToSettle() {
    var wait = hold.before(space, using("1"), NOW).orElseThrow();

    assertThat(wait).isPositive();
    assertThat(hold.before(space, using("2"), NOW.plus(wait).minusMillis(1))).isPresent();
    assertThat(hold.before(space, using("3"), NOW.plus(wait))).isEmpty();
  }

  @Test
  void useThatKeepsMovingIsWrittenAllTheSame() {
    var due = NOW.plus(hold.before(space, using("1"), NOW).orElseThrow());

    var again = hold.before(space, using("2"), NOW.plusMillis(500)).orElseThrow();

    assertThat(NOW.plusMillis(500).plus(again)).isEqualTo(due);
  }

  @Test
  void anythingElseIsWrittenAtOnceAndUseWithIt() {
    hold.before(space, using("1"), NOW);
    var resized =
        UserSpaceStatusBuilder.builder(using("1")).hard(Map.of("pods", new Quantity("9"))).build();

    assertThat(hold.before(space, resized, NOW)).isEmpty();
  }

  @Test
  void theFirstStatusIsWrittenAtOnce() {
    space.setStatus(null);

    assertThat(hold.before(space, using("1"), NOW)).isEmpty();
  }

  @Test
  void useThatIsBackWhereItWasIsNoReasonToWait() {
    hold.before(space, using("1"), NOW);

    assertThat(hold.before(space, using("0"), NOW.plusMillis(100))).isEmpty();
    assertThat(hold.before(space, using("1"), NOW.plusSeconds(60))).isPresent();
  }

  private static UserSpaceStatus using(String pods) {
    return UserSpaceStatusBuilder.builder()
        .hard(Map.of("pods", new Quantity("4")))
        .used(Map.of("pods", new Quantity(pods)))
        .build();
  }
}
