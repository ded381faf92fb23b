package io.mlride.operator.workspace.plan.gate;

import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.plan.Hold;
import io.mlride.rules.Templates;
import java.util.Optional;

/** The template exists, may be used and has an image. */
public final class TemplateGate {

  private TemplateGate() {}

  /** Why the template cannot be used; empty when it can. */
  public static Optional<Hold> check(Inputs inputs) {
    return Templates.unready(inputs.spec().imageTemplateRef(), inputs.template())
        .map(why -> new Hold(WorkspaceCondition.TemplateResolved, why));
  }
}
