package io.mlride.operator.workspace.plan.gate;

import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.operator.workspace.plan.Hold;
import io.mlride.rules.Bounds;
import io.mlride.rules.IdleTime;
import io.mlride.rules.Shortage;
import java.util.Optional;

/** What is asked for lies within the template's bounds. */
public final class BoundsGate implements Gate {

  @Override
  public Optional<Hold> check(Start start) {
    var template = start.inputs().template().orElseThrow();
    return Bounds.of(template).brokenBy(start.recipe().reservation()).stream()
        .findFirst()
        .map(Shortage::why)
        .or(() -> IdleTime.tooLong(start.inputs().spec().idle(), template))
        .map(why -> new Hold(WorkspaceCondition.TemplateResolved, why));
  }
}
