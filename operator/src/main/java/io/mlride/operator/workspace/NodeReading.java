package io.mlride.operator.workspace;

import io.fabric8.kubernetes.api.model.ContainerImage;
import io.fabric8.kubernetes.api.model.Node;
import io.mlride.operator.workspace.model.NodeFacts;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Keeps of a node only what decisions need. */
final class NodeReading {

  private NodeReading() {}

  static NodeFacts of(Node node) {
    var status = node.getStatus();
    var labels = node.getMetadata().getLabels();
    var info = status.getNodeInfo();
    return new NodeFacts(
        node.getMetadata().getName(),
        isReady(node),
        !Boolean.TRUE.equals(node.getSpec().getUnschedulable()),
        labels == null ? Map.of() : labels,
        status.getAllocatable() == null ? Map.of() : status.getAllocatable(),
        info == null ? "" : info.getOperatingSystem() + "/" + info.getArchitecture(),
        status.getImages().stream()
            .map(ContainerImage::getNames)
            // Null where a newer image took the name: the node lists what it holds all the same.
            .filter(Objects::nonNull)
            .flatMap(names -> names.stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static boolean isReady(Node node) {
    return node.getStatus().getConditions().stream()
        .anyMatch(
            condition ->
                condition.getType().equals("Ready") && condition.getStatus().equals("True"));
  }
}
