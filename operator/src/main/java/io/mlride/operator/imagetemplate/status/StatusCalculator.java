package io.mlride.operator.imagetemplate.status;

import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.ConditionStatus;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.imagetemplate.ImageTemplateStatus;
import io.mlride.crds.imagetemplate.ImageTemplateStatusBuilder;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.imagetemplate.model.Inputs;
import io.mlride.operator.imagetemplate.plan.Approach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out the whole status of a template. */
public final class StatusCalculator {
  /** Whether workspaces can start from the template. */
  public static final String READY = "Ready";

  private StatusCalculator() {}

  /** The status that these inputs lead to; equal to the one that is held where nothing changed. */
  public static ImageTemplateStatus calculate(Inputs inputs, Approach approach) {
    var finding = new Findings(inputs).of(approach);
    var resolution = finding.resolution();
    return ImageTemplateStatusBuilder.builder()
        .observedGeneration(inputs.template().getMetadata().getGeneration())
        .image(resolution.image())
        .digest(resolution.digest())
        .variant(resolution.variant())
        .sizeBytes(resolution.sizeBytes())
        .refreshedAt(resolution.refreshedAt())
        .conditions(conditions(inputs, finding))
        .build();
  }

  private static List<Condition> conditions(Inputs inputs, Finding finding) {
    var status = finding.usable() ? ConditionStatus.True : ConditionStatus.False;
    var conditions =
        Stream.concat(
                Stream.of(condition(inputs, READY, status, finding.why())),
                deprecated(inputs).stream()
                    .map(why -> condition(inputs, why.reason().name(), ConditionStatus.True, why)))
            .toList();
    return Conditions.carryTimes(inputs.status().conditions(), conditions, inputs.now());
  }

  private static Optional<Explanation> deprecated(Inputs inputs) {
    return Optional.ofNullable(inputs.spec().deprecated())
        .map(
            deprecated ->
                Reason.TemplateDeprecated.explain(
                    Map.of(
                        "template",
                        inputs.name(),
                        "replacement",
                        Optional.ofNullable(deprecated.replacedBy()).orElse(""))));
  }

  private static Condition condition(
      Inputs inputs, String type, ConditionStatus status, Explanation why) {
    return new Condition(
        type,
        status,
        why.reason().name(),
        why.message(),
        inputs.template().getMetadata().getGeneration(),
        null);
  }
}
