package io.mlride.operator.imagetemplate.status;

import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.imagetemplate.ImageTemplateStatus;
import io.mlride.operator.imagetemplate.Templates;
import io.mlride.operator.imagetemplate.model.Inputs;
import io.mlride.operator.imagetemplate.plan.Planner;

/** From what was read to the status, as the reconciler goes. */
final class Statuses {
  private Statuses() {}

  static ImageTemplateStatus status(Inputs inputs) {
    return StatusCalculator.calculate(inputs, Planner.plan(inputs, Templates.RULES).approach());
  }

  static Condition ready(ImageTemplateStatus status) {
    return Conditions.find(status.conditions(), StatusCalculator.READY).orElseThrow();
  }
}
