package io.mlride.operator.workspace.status.rule;

import io.fabric8.kubernetes.api.model.Pod;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.model.NodeFacts;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.status.Situation;
import io.mlride.operator.workspace.status.Stopping;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Of a Pod that has ended or is on its way out, why: the next one is made when it is gone. One on a
 * node that does not answer cannot go, and is never forced to.
 */
final class Ending {

  /** As the kubelet writes it: "The node was low on resource: memory. Threshold quantity ...". */
  private static final Pattern SHORT_OF = Pattern.compile("low on resource: ([a-z-]+)");

  private Ending() {}

  static Optional<Explanation> of(Situation situation) {
    var ended = situation.pod().filter(PodFacts::hasEnded);
    if (ended.isPresent()) {
      return ended.map(pod -> evicted(pod, situation));
    }
    return situation.pod().isPresent() || situation.inputs().pod().isEmpty()
        ? Optional.empty()
        : Optional.of(leaving(situation));
  }

  private static Explanation evicted(Pod pod, Situation situation) {
    var message = pod.getStatus().getMessage() == null ? "" : pod.getStatus().getMessage();
    var resource = SHORT_OF.matcher(message);
    return Reason.Evicted.explain(
        Map.of(
            "node",
            situation.nodeName().orElse(""),
            "resource",
            resource.find() ? resource.group(1) : "room"));
  }

  private static Explanation leaving(Situation situation) {
    return situation
        .node()
        .filter(node -> !node.ready())
        .map(NodeFacts::name)
        .map(node -> Reason.NodeLost.explain(Map.of("node", node)))
        .orElseGet(() -> Stopping.explain(situation));
  }
}
