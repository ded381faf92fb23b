package io.mlride.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.imagetemplate.IdlePolicy;
import io.mlride.crds.imagetemplate.ImageTemplateSpecBuilder;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Idle;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdleTimeTest {

  private static final IdleTime INSTALLATION =
      new IdleTime(Duration.ofHours(2), Duration.ofHours(24));

  @Test
  void whatNobodySaysIsTheInstallations() {
    assertThat(IdleTime.of(Idle.NONE, IdlePolicy.NONE, INSTALLATION)).isEqualTo(INSTALLATION);
  }

  @Test
  void theTemplateGivesADefaultAndABound() {
    var policy = new IdlePolicy("45m", "8h");

    assertThat(IdleTime.of(Idle.NONE, policy, INSTALLATION))
        .isEqualTo(new IdleTime(Duration.ofMinutes(45), Duration.ofHours(8)));
    assertThat(stopAfter("30m", policy)).isEqualTo(Duration.ofMinutes(30));
    assertThat(stopAfter("3h", policy)).isEqualTo(Duration.ofMinutes(45));
  }

  @Test
  void withoutABoundAWorkspaceMayAskForMoreThanTheInstallationGives() {
    assertThat(stopAfter("3h", IdlePolicy.NONE)).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void moreThanTheTemplateAllowsIsSaid() {
    var template = Asked.template();
    template.setSpec(
        ImageTemplateSpecBuilder.from(template.getSpec()).withIdle(new IdlePolicy("1h", null)));

    assertThat(IdleTime.tooLong(new Idle("60m", null), template)).isEmpty();
    assertThat(IdleTime.tooLong(Idle.NONE, template)).isEmpty();
    assertThat(IdleTime.tooLong(new Idle("soon", null), template)).isEmpty();
    assertThat(IdleTime.tooLong(new Idle("61m", null), template))
        .hasValueSatisfying(
            why -> {
              assertThat(why.reason()).isEqualTo(Reason.IdleAboveMaximum);
              assertThat(why.message()).contains("minimal", "for 1h;", "asks for 61m");
            });
    assertThat(IdleTime.tooLong(new Idle("61m", null), Asked.template())).isEmpty();
  }

  private static Duration stopAfter(String asked, IdlePolicy policy) {
    return IdleTime.of(new Idle(asked, null), policy, INSTALLATION).stopAfter();
  }
}
