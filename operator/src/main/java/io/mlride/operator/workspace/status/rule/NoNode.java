package io.mlride.operator.workspace.status.rule;

import io.fabric8.kubernetes.api.model.Pod;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.NodeFacts;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.model.PodSpecFacts;
import io.mlride.operator.workspace.status.Situation;
import io.mlride.rules.NodeShortage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Puts the scheduler's verdict into words for people. What no node could ever offer is told from
 * what is merely taken by looking at the nodes; the scheduler's message, a sentence for admins such
 * as "0/3 nodes are available: 2 Insufficient cpu, 1 node(s) had untolerated taint", tells which
 * resource it was.
 */
final class NoNode {

  /** A name may hold dots; the one after it ends the scheduler's sentence. */
  private static final Pattern INSUFFICIENT =
      Pattern.compile("Insufficient ([a-zA-Z0-9./_-]*[a-zA-Z0-9])");

  /** As schedulers of older and newer versions of Kubernetes say it. */
  private static final List<String> DISK_ELSEWHERE =
      List.of("volume node affinity", "PersistentVolume's node affinity");

  private NoNode() {}

  static Explanation explain(String message, Situation situation) {
    var pod = situation.pod().orElseThrow();
    var asked = PodSpecFacts.requests(pod);
    return impossible(asked, situation.inputs())
        .or(() -> wrongLabels(pod, situation))
        .or(() -> closed(message, situation.inputs()))
        .or(() -> diskElsewhere(message, situation))
        .orElseGet(() -> taken(message, asked, situation.inputs()));
  }

  private static Optional<Explanation> impossible(Map<String, BigDecimal> asked, Inputs inputs) {
    return new TreeMap<>(asked)
        .entrySet().stream()
            .filter(each -> each.getValue().compareTo(inputs.cluster().largest(each.getKey())) > 0)
            .filter(each -> !inputs.cluster().nodes().isEmpty())
            .findFirst()
            .map(
                each ->
                    NodeShortage.lasting(
                        each.getKey(), each.getValue(), inputs.cluster().largest(each.getKey())));
  }

  private static Optional<Explanation> wrongLabels(Pod pod, Situation situation) {
    var wanted = pod.getSpec().getNodeSelector();
    if (wanted == null || wanted.isEmpty()) {
      return Optional.empty();
    }
    var fits =
        situation.inputs().cluster().nodes().stream()
            .anyMatch(node -> node.labels().entrySet().containsAll(wanted.entrySet()));
    return fits
        ? Optional.empty()
        : Optional.of(NodeShortage.ofLabels(PodFacts.annotation(pod, PodFacts.TEMPLATE), wanted));
  }

  private static Optional<Explanation> closed(String message, Inputs inputs) {
    var open = inputs.cluster().nodes().stream().anyMatch(node -> node.ready() && node.open());
    var onlyTaints = message.contains("taint") && !INSUFFICIENT.matcher(message).find();
    return open && !onlyTaints ? Optional.empty() : Optional.of(Reason.NodesClosed.explain());
  }

  private static Optional<Explanation> diskElsewhere(String message, Situation situation) {
    if (DISK_ELSEWHERE.stream().noneMatch(message::contains)) {
      return Optional.empty();
    }
    var node = situation.inputs().diskNode();
    return node.map(
        name ->
            situation.inputs().cluster().node(name).filter(NodeFacts::ready).isPresent()
                ? Reason.VolumeOnBusyNode.explain(Map.of("node", name))
                : Reason.VolumeOnLostNode.explain(Map.of("node", name)));
  }

  private static Explanation taken(String message, Map<String, BigDecimal> asked, Inputs inputs) {
    var found = INSUFFICIENT.matcher(message);
    if (!found.find()) {
      return Reason.ChoosingNode.explain();
    }
    var resource = found.group(1);
    return NodeShortage.passing(
        resource,
        asked.getOrDefault(resource, BigDecimal.ZERO),
        inputs.cluster().inUse(resource),
        inputs.cluster().total(resource));
  }
}
