package io.mlride.operator.workspace.plan.gate;

import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateStatus;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.plan.Hold;
import java.util.Map;
import java.util.Optional;

/** The template exists, may be used and has an image. */
public final class TemplateGate {

  private TemplateGate() {}

  /** Why the template cannot be used; empty when it can. */
  public static Optional<Hold> check(Inputs inputs) {
    return inputs
        .template()
        .map(TemplateGate::unready)
        .orElseGet(() -> Optional.of(notFound(inputs)))
        .map(why -> new Hold(WorkspaceCondition.TemplateResolved, why));
  }

  private static Explanation notFound(Inputs inputs) {
    var name = inputs.spec().imageTemplateRef().name();
    return Reason.TemplateNotFound.explain(Map.of("template", name));
  }

  private static Optional<Explanation> unready(ImageTemplate template) {
    var status = template.getStatus() == null ? ImageTemplateStatus.NONE : template.getStatus();
    var ready = Conditions.find(status.conditions(), "Ready");
    if (ready.filter(Condition::holds).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        ready
            .flatMap(TemplateGate::said)
            .orElseGet(
                () ->
                    Reason.TemplateRefreshing.explain(
                        Map.of("template", template.getMetadata().getName()))));
  }

  /** What the template says of itself is what its workspaces say. */
  private static Optional<Explanation> said(Condition ready) {
    return Reason.named(ready.reason()).map(reason -> new Explanation(reason, ready.message()));
  }
}
