package io.mlride.operator.userspace.status;

import static io.mlride.operator.userspace.status.Passes.count;
import static io.mlride.operator.userspace.status.Passes.inputs;
import static io.mlride.operator.userspace.status.Passes.quotaOf;
import static io.mlride.operator.userspace.status.Passes.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.ConditionStatus;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.userspace.SpaceState;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceSpecBuilder;
import io.mlride.operator.userspace.Spaces;
import io.mlride.operator.userspace.plan.Plan;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusCalculatorTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private final UserSpace alice = Spaces.named("alice");
  private final ResourceQuota quota = quotaOf(alice);

  @Test
  void beingPreparedUntilTheQuotaIsCounted() {
    assertThat(ready(alice, quota)).extracting(Condition::reason).isEqualTo("SpaceBeingPrepared");
    assertThat(ready(alice, quota).holds()).isFalse();
  }

  @Test
  void readyOnceTheQuotaCountsWhatWasAsked() {
    count(quota, Map.of());

    assertThat(ready(alice, quota).holds()).isTrue();
    assertThat(ready(alice, quota).message()).contains("mlride-u-alice");
  }

  @Test
  void notReadyWhileAnEarlierQuotaIsCounted() {
    count(quota, Map.of());
    quota.getSpec().getHard().put("pods", new Quantity("1"));

    assertThat(ready(alice, quota).reason()).isEqualTo("SpaceBeingPrepared");
  }

  @Test
  void suspendedIsNotReadyThoughAllStands() {
    var space =
        Spaces.with(
            "alice", UserSpaceSpecBuilder.builder().desiredState(SpaceState.Suspended).build());
    count(quota, Map.of());

    assertThat(ready(space, quota).reason()).isEqualTo("SpaceSuspended");
    assertThat(ready(space, quota).holds()).isFalse();
  }

  @Test
  void aHeldPlanSaysWhyAndClaimsNoNamespace() {
    var hold = new Plan.Hold(Reason.NamespaceTaken.explain(Map.of("namespace", "mlride-u-alice")));

    var status = StatusCalculator.calculate(inputs(alice), hold, Optional.empty(), NOW);

    assertThat(status.namespace()).isNull();
    assertThat(status.hard()).isEmpty();
    assertThat(status.conditions())
        .singleElement()
        .satisfies(
            ready -> {
              assertThat(ready.type()).isEqualTo("Ready");
              assertThat(ready.status()).isEqualTo(ConditionStatus.False);
              assertThat(ready.reason()).isEqualTo("NamespaceTaken");
            });
  }

  @Test
  void theSameFindingsGiveTheSameStatusLater() {
    count(quota, Map.of("pods", "1"));
    var first = status(alice, quota, NOW);

    alice.setStatus(first);

    assertThat(status(alice, quota, LATER)).isEqualTo(first);
  }

  @Test
  void aTransitionHasItsTime() {
    alice.setStatus(status(alice, quota, NOW));
    count(quota, Map.of());

    assertThat(ready(alice, quota, LATER).lastTransitionTime()).isEqualTo(LATER);
  }

  @Test
  void aFailureKeepsWhatIsKnownAndNamesItsReference() {
    count(quota, Map.of("pods", "1"));
    alice.setStatus(status(alice, quota, NOW));

    var failed = StatusCalculator.failed(alice, "c0ffee", LATER);

    var ready = Conditions.find(failed.conditions(), "Ready").orElseThrow();
    assertThat(ready.holds()).isFalse();
    assertThat(ready.message()).contains("c0ffee");
    assertThat(failed.used()).isEqualTo(alice.getStatus().used());
    alice.setStatus(failed);
    assertThat(StatusCalculator.failed(alice, "c0ffee", LATER.plusSeconds(60))).isEqualTo(failed);
  }

  private static Condition ready(UserSpace space, ResourceQuota quota) {
    return ready(space, quota, NOW);
  }

  private static Condition ready(UserSpace space, ResourceQuota quota, Instant now) {
    return Conditions.find(status(space, quota, now).conditions(), "Ready").orElseThrow();
  }
}
