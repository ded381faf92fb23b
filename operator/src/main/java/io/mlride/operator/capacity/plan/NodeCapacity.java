package io.mlride.operator.capacity.plan;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Taint;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a node has and what is taken.
 *
 * @param name name of the node
 * @param schedulable ready, not cordoned, and not reserved for the control plane
 * @param labels as on the node
 * @param taints as on the node
 * @param resources by resource name; storage and huge pages are left out
 */
public record NodeCapacity(
    String name,
    boolean schedulable,
    Map<String, String> labels,
    List<Taint> taints,
    Map<String, Amount> resources) {

  private static final String PODS = "pods";

  /** Whether an update of a node leaves what it offers as it was. */
  public static boolean offersTheSame(Node before, Node after) {
    return of(before, List.of()).equals(of(after, List.of()));
  }

  /**
   * Of a node and the Pods that are bound to it and not over.
   *
   * @param requests what each of these Pods takes
   */
  static NodeCapacity of(Node node, List<Map<String, BigDecimal>> requests) {
    var inUse = new HashMap<String, BigDecimal>();
    inUse.put(PODS, BigDecimal.valueOf(requests.size()));
    requests.forEach(
        pod -> pod.forEach((resource, amount) -> inUse.merge(resource, amount, BigDecimal::add)));
    var resources = new HashMap<String, Amount>();
    allocatable(node)
        .forEach(
            (resource, quantity) ->
                resources.put(
                    resource,
                    new Amount(
                        quantity.getNumericalAmount(),
                        inUse.getOrDefault(resource, BigDecimal.ZERO))));
    resources.keySet().removeIf(NodeCapacity::isLeftOut);
    var labels = node.getMetadata().getLabels();
    return new NodeCapacity(
        node.getMetadata().getName(),
        isSchedulable(node),
        labels == null ? Map.of() : Map.copyOf(labels),
        List.copyOf(node.getSpec().getTaints()),
        Map.copyOf(resources));
  }

  private static Map<String, Quantity> allocatable(Node node) {
    var status = node.getStatus();
    return status == null || status.getAllocatable() == null ? Map.of() : status.getAllocatable();
  }

  private static boolean isLeftOut(String resource) {
    return resource.equals("ephemeral-storage")
        || resource.startsWith("hugepages-")
        || resource.startsWith("attachable-volumes-");
  }

  private static boolean isSchedulable(Node node) {
    return !Boolean.TRUE.equals(node.getSpec().getUnschedulable())
        && node.getStatus() != null
        && node.getStatus().getConditions().stream()
            .anyMatch(
                condition ->
                    "Ready".equals(condition.getType()) && "True".equals(condition.getStatus()))
        && node.getSpec().getTaints().stream().noneMatch(NodeCapacity::keepsEverybodyOut);
  }

  /**
   * Taints under these prefixes are Kubernetes' own, for a node's role and its troubles; no image
   * template tolerates them. Others, such as nvidia.com/gpu, set a node apart for those who do. See
   * <a href="https://kubernetes.io/docs/reference/labels-annotations-taints/">Well-known
   * taints</a>.
   */
  private static boolean keepsEverybodyOut(Taint taint) {
    return !"PreferNoSchedule".equals(taint.getEffect())
        && (taint.getKey().startsWith("node-role.kubernetes.io/")
            || taint.getKey().startsWith("node.kubernetes.io/"));
  }
}
