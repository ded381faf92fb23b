package io.mlride.api.quota;

import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateStatus;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.ReasonKind;
import java.util.List;
import java.util.Map;

/** The template is there and has an image. */
final class TemplateRule {

  private static final String FIELD = "/spec/imageTemplateRef";

  private TemplateRule() {}

  static List<CheckReason> reasons(Wish wish) {
    var ref = wish.spec().imageTemplateRef();
    if (ref == null || ref.name() == null) {
      // The API server says that it is needed.
      return List.of();
    }
    return wish.template()
        .map(TemplateRule::unready)
        .orElseGet(
            () ->
                List.of(
                    CheckReason.of(
                        CheckOutcome.NEVER,
                        FIELD,
                        Reason.TemplateNotFound.explain(Map.of("template", ref.name())))));
  }

  private static List<CheckReason> unready(ImageTemplate template) {
    var status = template.getStatus() == null ? ImageTemplateStatus.NONE : template.getStatus();
    var ready = Conditions.find(status.conditions(), "Ready");
    if (ready.filter(Condition::holds).isPresent()) {
      return List.of();
    }
    var why =
        ready
            .flatMap(said -> Reason.named(said.reason()).map(it -> explained(it, said)))
            .orElseGet(
                () ->
                    Reason.TemplateRefreshing.explain(
                        Map.of("template", template.getMetadata().getName())));
    var waits = why.reason().kind() == ReasonKind.WAIT;
    return List.of(CheckReason.of(waits ? CheckOutcome.WAITS : CheckOutcome.NEVER, FIELD, why));
  }

  private static Explanation explained(Reason reason, Condition said) {
    return new Explanation(reason, said.message());
  }
}
