package io.mlride.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.ConditionStatus;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.userspace.SpaceState;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceSpecBuilder;
import io.mlride.crds.userspace.UserSpaceStatusBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What nodes and spaces lack, in words. */
class SentencesTest {

  private static final String GPU = "nvidia.com/gpu";

  @Test
  void aGpuThatNoNodeHasIsToldFromOneThatIsTooFew() {
    assertThat(NodeShortage.lasting(GPU, BigDecimal.ONE, BigDecimal.ZERO).reason())
        .isEqualTo(Reason.NoSuchGpu);
    assertThat(NodeShortage.lasting(GPU, BigDecimal.TEN, BigDecimal.ONE).reason())
        .isEqualTo(Reason.NodeTooSmall);
    assertThat(NodeShortage.lasting("cpu", BigDecimal.TEN, BigDecimal.ONE).message())
        .contains("10", "CPU");
  }

  @Test
  void whatOthersHaveIsSaidWithNumbersForGpus() {
    var waiting =
        NodeShortage.passing(GPU, BigDecimal.ONE, BigDecimal.valueOf(3), BigDecimal.valueOf(4));
    assertThat(waiting.message()).startsWith("Waiting for nvidia.com/gpu: of 4, 3 are in use");
    assertThat(NodeShortage.passing("memory", BigDecimal.valueOf(1024), null, null).message())
        .contains("1Ki of memory");
  }

  @Test
  void labelsAreSaidInOrder() {
    assertThat(NodeShortage.ofLabels("minimal", Map.of("b", "2", "a", "1")).message())
        .contains("a=1, b=2");
  }

  @Test
  void aSpaceIsReadyWhenItSaysSoAndStays() {
    var space = new UserSpace();
    space.setSpec(
        UserSpaceSpecBuilder.builder().owner("alice").desiredState(SpaceState.Suspended).build());
    assertThat(SpaceStanding.isSuspended(space)).isTrue();
    assertThat(SpaceStanding.isReady(space)).isFalse();
    assertThat(SpaceStanding.unready(space).reason()).isEqualTo(Reason.SpaceBeingPrepared);
    var ready = new Condition("Ready", ConditionStatus.True, "SpaceReady", "", 1L, Instant.EPOCH);
    space.setStatus(UserSpaceStatusBuilder.builder().conditions(List.of(ready)).build());
    assertThat(SpaceStanding.isReady(space)).isTrue();
    space.getMetadata().setDeletionTimestamp("2026-11-01T12:00:00Z");
    assertThat(SpaceStanding.isReady(space)).isFalse();
    assertThat(SpaceStanding.unready(space).reason()).isEqualTo(Reason.SpaceBeingDeleted);
  }
}
