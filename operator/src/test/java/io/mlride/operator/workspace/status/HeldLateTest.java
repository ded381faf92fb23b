package io.mlride.operator.workspace.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.condition.Conditions;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.WorkspaceStatus;
import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.InputsBuilder;
import io.mlride.operator.workspace.plan.Hold;
import io.mlride.operator.workspace.plan.Planner;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A start that is held up at a late step, although earlier ones are not done either. */
class HeldLateTest {

  @Test
  void aContradictoryPackageListIsToldAtOnce() {
    var status = Said.status(Given.workspace("  packages: {pip: [\"six==1\", \"six==2\"]}"));

    assertThat(reason(status, WorkspaceCondition.StorageReady)).isEqualTo(Reason.NotReached.name());
    assertThat(reason(status, WorkspaceCondition.EnvironmentReady))
        .isEqualTo(Reason.PackageListRefused.name());
    assertThat(reason(status, WorkspaceCondition.Ready))
        .isEqualTo(Reason.PackageListRefused.name());
    assertThat(status.phase()).isEqualTo(Phase.Blocked);
  }

  @Test
  void aPodThatTheClusterRefusesIsToldThoughTheDiskWaitsForIt() {
    var inputs = Given.workspace();
    var waiting =
        InputsBuilder.builder(inputs).claim(Optional.of(Given.claim(inputs, "Pending"))).build();
    var status = refused(waiting);

    assertThat(reason(status, WorkspaceCondition.Ready)).isEqualTo(Reason.RefusedByPolicy.name());
    assertThat(status.phase()).isEqualTo(Phase.Blocked);
    assertThat(Headline.reason(status.conditions())).contains(Reason.RefusedByPolicy);
  }

  private static WorkspaceStatus refused(Inputs inputs) {
    var why = Reason.RefusedByPolicy.explain(Map.of("detail", "no Pods today"));
    return StatusCalculator.calculate(
        new Situation(
            inputs,
            Planner.plan(inputs, Given.SETTINGS, Given.NOW).verdict(),
            Optional.of(new Hold(WorkspaceCondition.Ready, why)),
            Given.SETTINGS,
            Given.NOW));
  }

  private static String reason(WorkspaceStatus status, WorkspaceCondition step) {
    return Conditions.find(status.conditions(), step.name()).orElseThrow().reason();
  }
}
