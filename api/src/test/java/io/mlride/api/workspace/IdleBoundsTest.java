package io.mlride.api.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.api.problem.FieldError;
import io.mlride.crds.imagetemplate.IdlePolicy;
import io.mlride.crds.workspace.Idle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdleBoundsTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Duration DAY = Duration.ofHours(24);

  private static List<FieldError> broken(IdlePolicy policy, Idle before, Idle wanted) {
    return new IdleBounds(policy, DAY).broken(before, wanted, NOON);
  }

  private static Idle until(Instant time) {
    return new Idle(null, time);
  }

  private static List<FieldError> until(String maxKeep, Instant time) {
    return broken(new IdlePolicy(null, maxKeep), Idle.NONE, until(time));
  }

  @Test
  void theInstallationBoundsWhatTheTemplateDoesNot() {
    assertThat(until(null, NOON.plus(DAY))).isEmpty();
    assertThat(until(null, NOON.plus(DAY).plusSeconds(61)))
        .containsExactly(
            new FieldError(
                "/spec/idle/keepUntil",
                "It can be kept running for at most 24h from now, that is until 2026-11-21T12:00:00Z."));
  }

  @Test
  void theTemplateBoundsMoreOrLess() {
    assertThat(until("72h", NOON.plus(Duration.ofHours(72)))).isEmpty();
    assertThat(until("1h30m", NOON.plus(Duration.ofHours(2))))
        .extracting(FieldError::detail)
        .containsExactly(
            "It can be kept running for at most 1h30m from now, that is until 2026-11-20T13:30:00Z.");
  }

  @Test
  void aClockThatIsAMomentFastIsForgiven() {
    assertThat(until("1h", NOON.plus(Duration.ofHours(1)).plusSeconds(30))).isEmpty();
  }

  @Test
  void aTimeThatHasPassedIsRefusedUnlessItWasThere() {
    assertThat(until(null, NOON))
        .extracting(FieldError::detail)
        .containsExactly(
            "This time has passed. Say a time until 2026-11-21T12:00:00Z, or null to let it stop"
                + " when nobody uses it.");
    var passed = NOON.minusSeconds(5);
    assertThat(broken(IdlePolicy.NONE, until(passed), new Idle("1h", passed))).isEmpty();
    assertThat(broken(IdlePolicy.NONE, until(passed), Idle.NONE)).isEmpty();
  }

  @Test
  void itIsNotLeftIdleForLongerThanTheTemplateSays() {
    var policy = new IdlePolicy("1h", null);

    assertThat(broken(policy, Idle.NONE, new Idle("60m", null))).isEmpty();
    assertThat(broken(policy, Idle.NONE, new Idle("61m", null)))
        .containsExactly(
            new FieldError(
                "/spec/idle/stopAfter",
                "The template stops its workspaces after 1h at the latest when nobody uses them."));
    assertThat(broken(policy, new Idle("61m", null), new Idle("61m", null))).isEmpty();
    assertThat(broken(IdlePolicy.NONE, Idle.NONE, new Idle("720h", null))).isEmpty();
    // The schema refuses what is no length of time.
    assertThat(broken(policy, Idle.NONE, new Idle("soon", null))).isEmpty();
  }
}
