package io.mlride.operator.workspace.status;

import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.WorkspaceStatus;
import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.plan.Planner;
import java.util.Optional;

/** What is said for some inputs, when the cluster refuses nothing. */
final class Said {

  private Said() {}

  static WorkspaceStatus status(Inputs inputs) {
    var plan = Planner.plan(inputs, Given.SETTINGS, Given.NOW);
    return StatusCalculator.calculate(
        new Situation(inputs, plan.verdict(), Optional.empty(), Given.SETTINGS, Given.NOW));
  }

  static Reason headline(Inputs inputs) {
    return Headline.reason(status(inputs).conditions()).orElseThrow();
  }

  static String message(Inputs inputs) {
    return Headline.of(status(inputs).conditions()).orElseThrow().message();
  }
}
