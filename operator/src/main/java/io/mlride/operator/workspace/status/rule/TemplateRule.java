package io.mlride.operator.workspace.status.rule;

import io.fabric8.kubernetes.api.model.Pod;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.model.PodSpecFacts;
import io.mlride.operator.workspace.status.Finding;
import io.mlride.operator.workspace.status.Situation;
import java.util.Map;

/** TemplateResolved: which template and image the start uses, or used. */
public final class TemplateRule implements Rule {

  @Override
  public Finding find(Situation situation) {
    return situation
        .pod()
        .map(TemplateRule::usedBy)
        .orElseGet(
            () ->
                situation
                    .recipe()
                    .map(recipe -> found(recipe.template(), recipe.image()))
                    .orElseThrow());
  }

  private static Finding usedBy(Pod pod) {
    return found(PodFacts.annotation(pod, PodFacts.TEMPLATE), PodSpecFacts.image(pod));
  }

  private static Finding found(String template, String image) {
    return Finding.holds(
        Reason.TemplateFound.explain(Map.of("template", template, "image", image)));
  }
}
