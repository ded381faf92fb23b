package io.mlride.operator.workspace.status;

import io.fabric8.kubernetes.api.model.Pod;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.desired.ResourcesDesired;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.model.StartedWith;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Conditions that are there only while they are true, and hold nothing up. */
final class Warnings {

  private static final String RESOURCES = "resources";

  private Warnings() {}

  static Stream<Condition> of(Situation situation) {
    return Stream.of(
            restartRequired(situation),
            resizeDeferred(situation),
            situation.notices().idle(),
            situation.notices().home(),
            deprecated(situation),
            HomeGrowth.of(situation),
            cannotGrow(situation))
        .flatMap(Optional::stream)
        .map(
            why -> Conditioning.condition(why.reason().condition(), Finding.holds(why), situation));
  }

  private static Optional<Explanation> restartRequired(Situation situation) {
    return situation
        .pod()
        .map(pod -> changed(pod, situation))
        .filter(fields -> !fields.isEmpty())
        .map(fields -> Reason.RestartRequired.explain(Map.of("fields", String.join(", ", fields))));
  }

  private static List<String> changed(Pod pod, Situation situation) {
    var fields =
        StartedWith.changedSince(
            PodFacts.annotation(pod, PodFacts.STARTED_WITH), situation.inputs().spec());
    var resources =
        situation.recipe().filter(recipe -> ResourcesDesired.needRestart(pod, recipe)).isPresent()
            && !fields.contains(RESOURCES);
    return Stream.concat(fields.stream(), resources ? Stream.of(RESOURCES) : Stream.empty())
        .toList();
  }

  /**
   * A resize that the node has no room for now, or never. The kubelet says so in the condition
   * PodResizePending.
   */
  private static Optional<Explanation> resizeDeferred(Situation situation) {
    return situation
        .pod()
        .filter(pod -> restartRequired(situation).isEmpty())
        .flatMap(pod -> PodFacts.condition(pod, "PodResizePending"))
        .map(
            pending ->
                "Deferred".equals(pending.getReason())
                    ? Reason.ResizeDeferred.explain(
                        Map.of(
                            "node", situation.nodeName().orElse(""), "resource", "CPU or memory"))
                    : Reason.RestartRequired.explain(Map.of("fields", RESOURCES)));
  }

  private static Optional<Explanation> deprecated(Situation situation) {
    return situation
        .inputs()
        .template()
        .map(ImageTemplate::getSpec)
        .map(spec -> spec.deprecated())
        .map(
            deprecated ->
                Reason.TemplateDeprecated.explain(
                    Map.of(
                        "template",
                        situation.inputs().spec().imageTemplateRef().name(),
                        "replacement",
                        deprecated.replacedBy() == null ? "" : deprecated.replacedBy())));
  }

  private static Optional<Explanation> cannotGrow(Situation situation) {
    return situation
        .inputs()
        .claim()
        .filter(claim -> situation.inputs().homeMustGrow(claim))
        .filter(claim -> !situation.inputs().homeCanGrow(claim))
        .map(
            claim ->
                Reason.VolumeCannotGrow.explain(
                    Map.of(
                        "class", String.valueOf(claim.getSpec().getStorageClassName()),
                        "size",
                            claim
                                .getSpec()
                                .getResources()
                                .getRequests()
                                .get("storage")
                                .toString())));
  }
}
