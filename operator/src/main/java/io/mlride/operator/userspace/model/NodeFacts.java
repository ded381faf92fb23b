package io.mlride.operator.userspace.model;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeAddress;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a user's walls take from a node. Its status moves all the time, this hardly ever.
 *
 * @param addresses of every type, host names among them
 * @param extendedResources names such as nvidia.com/gpu
 */
public record NodeFacts(Set<String> addresses, Set<String> extendedResources) {

  /** Reads a node. */
  public static NodeFacts of(Node node) {
    var status = node.getStatus();
    return status == null
        ? new NodeFacts(Set.of(), Set.of())
        : new NodeFacts(
            status.getAddresses().stream()
                .map(NodeAddress::getAddress)
                .collect(Collectors.toUnmodifiableSet()),
            status.getCapacity().keySet().stream()
                .filter(NodeFacts::isExtended)
                .collect(Collectors.toUnmodifiableSet()));
  }

  // Extended resources have a domain, and not Kubernetes' own:
  // https://kubernetes.io/docs/tasks/administer-cluster/extended-resource-node/
  private static boolean isExtended(String resource) {
    return resource.contains("/") && !resource.contains("kubernetes.io/");
  }
}
