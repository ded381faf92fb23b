package io.mlride.operator.capacity.plan;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the cluster has and what is free, by node and over all schedulable nodes.
 *
 * @param nodes every node, by name
 * @param byResource over all schedulable nodes
 */
public record Capacity(List<NodeCapacity> nodes, Map<String, ResourceCapacity> byResource) {

  /** Of these nodes and all Pods of the cluster, in whatever namespace. */
  public static Capacity of(Collection<Node> nodes, Collection<Pod> pods) {
    var requests =
        pods.stream()
            .filter(PodState::holdsItsNode)
            .collect(
                Collectors.groupingBy(
                    pod -> pod.getSpec().getNodeName(),
                    Collectors.mapping(EffectiveRequests::of, Collectors.toList())));
    var capacities = new ArrayList<NodeCapacity>();
    for (var node : nodes) {
      capacities.add(
          NodeCapacity.of(node, requests.getOrDefault(node.getMetadata().getName(), List.of())));
    }
    capacities.sort(Comparator.comparing(NodeCapacity::name));
    return new Capacity(List.copyOf(capacities), sums(capacities));
  }

  /** One resource; {@link ResourceCapacity#NONE} where no schedulable node has it. */
  public ResourceCapacity of(String resource) {
    return byResource.getOrDefault(resource, ResourceCapacity.NONE);
  }

  /** What Pods on schedulable nodes have, by resource name, in base units. */
  public Map<String, BigDecimal> inUse() {
    return byResource.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().inUse()));
  }

  private static Map<String, ResourceCapacity> sums(List<NodeCapacity> nodes) {
    var sums = new HashMap<String, ResourceCapacity>();
    for (var node : nodes) {
      if (node.schedulable()) {
        node.resources()
            .forEach(
                (resource, amount) ->
                    sums.put(
                        resource, sums.getOrDefault(resource, ResourceCapacity.NONE).with(amount)));
      }
    }
    return Map.copyOf(sums);
  }
}
