package io.mlride.operator.workspace.plan.gate;

import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.operator.workspace.plan.Hold;
import io.mlride.rules.Bounds;
import java.util.Optional;

/** What is asked for lies between the template's minimum and maximum. */
public final class BoundsGate implements Gate {

  @Override
  public Optional<Hold> check(Start start) {
    return Bounds.of(start.inputs().template().orElseThrow())
        .brokenBy(start.recipe().reservation())
        .stream()
        .findFirst()
        .map(broken -> new Hold(WorkspaceCondition.TemplateResolved, broken.why()));
  }
}
