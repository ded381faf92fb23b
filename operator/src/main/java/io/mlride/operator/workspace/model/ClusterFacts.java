package io.mlride.operator.workspace.model;

import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.mlride.rules.Amounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What decisions need to know of the cluster as a whole.
 *
 * @param nodes every node
 * @param inUse what Pods on nodes have reserved, by resource name, in base units
 * @param storageClasses every storage class
 */
public record ClusterFacts(
    List<NodeFacts> nodes, Map<String, BigDecimal> inUse, List<StorageClass> storageClasses) {

  private static final String DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";

  /** The node of that name, if there is one. */
  public Optional<NodeFacts> node(String name) {
    return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
  }

  /** The storage class of that name; no name means the cluster's default. */
  public Optional<StorageClass> storageClass(String name) {
    return storageClasses.stream()
        .filter(
            found -> name == null ? isDefault(found) : name.equals(found.getMetadata().getName()))
        .findFirst();
  }

  /** How much of a resource Pods have reserved, in base units. */
  public BigDecimal inUse(String resource) {
    return inUse.getOrDefault(resource, BigDecimal.ZERO);
  }

  /** How much of a resource all nodes together have, in base units. */
  public BigDecimal total(String resource) {
    return nodes.stream()
        .map(node -> Amounts.of(node.allocatable().get(resource)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The most of a resource that one node offers, in base units. */
  public BigDecimal largest(String resource) {
    return nodes.stream()
        .map(node -> Amounts.of(node.allocatable().get(resource)))
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  private static boolean isDefault(StorageClass found) {
    var annotations = found.getMetadata().getAnnotations();
    return annotations != null && "true".equals(annotations.get(DEFAULT_CLASS));
  }
}
