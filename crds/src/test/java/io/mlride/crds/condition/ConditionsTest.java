package io.mlride.crds.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.reason.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionsTest {
  private static final Instant EARLIER = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.5Z");
  private static final Condition WAITING =
      Condition.of("Scheduled", ConditionStatus.False, Reason.ChoosingNode.explain(), 1L);

  @Test
  void aConditionThatIsNewHasTheTimeOfThisPass() {
    assertThat(Conditions.carryTimes(List.of(), List.of(WAITING), NOW))
        .extracting(Condition::lastTransitionTime)
        .containsExactly(Instant.parse("2026-11-23T10:00:00Z"));
  }

  @Test
  void anotherReasonWithTheSameStatusIsNoTransition() {
    var before = Conditions.carryTimes(List.of(), List.of(WAITING), EARLIER);
    var after = Condition.of("Scheduled", ConditionStatus.False, Reason.NodesClosed.explain(), 2L);

    assertThat(Conditions.carryTimes(before, List.of(after), NOW))
        .singleElement()
        .satisfies(it -> assertThat(it.lastTransitionTime()).isEqualTo(EARLIER))
        .satisfies(it -> assertThat(it.reason()).isEqualTo("NodesClosed"));
  }

  @Test
  void anotherStatusIsATransition() {
    var before = Conditions.carryTimes(List.of(), List.of(WAITING), EARLIER);
    var after =
        Condition.of(
            "Scheduled",
            ConditionStatus.True,
            Reason.NodeAssigned.explain(Map.of("node", "a")),
            1L);

    var carried = Conditions.carryTimes(before, List.of(after), NOW);

    assertThat(carried.get(0).lastTransitionTime()).isAfter(EARLIER);
    assertThat(Conditions.holds(carried, "Scheduled")).isTrue();
    assertThat(Conditions.holds(before, "Scheduled")).isFalse();
    assertThat(Conditions.holds(before, "Ready")).isFalse();
  }
}
