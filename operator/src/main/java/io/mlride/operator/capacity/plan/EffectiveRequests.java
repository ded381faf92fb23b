package io.mlride.operator.capacity.plan;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What a Pod takes on its node, as the scheduler counts it.
 *
 * <p>The rule is that of {@code PodRequests} in k8s.io/component-helpers/resource with status
 * considered: sidecars (restartable init containers) add to the sum of the containers; any other
 * init container needs its own requests beside those of the sidecars before it; the larger of both
 * counts; requests of the Pod as a whole replace it for cpu, memory and huge pages; overhead comes
 * on top. While a resize is under way the largest of what is asked, allocated and in effect counts,
 * and what is asked does not when the node can never give it. See <a
 * href="https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/753-sidecar-containers">KEP-753</a>,
 * <a
 * href="https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/1287-in-place-update-pod-resources">KEP-1287</a>
 * and <a
 * href="https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/2837-pod-level-resource-spec">KEP-2837</a>.
 */
public final class EffectiveRequests {

  private static final String ALWAYS = "Always";

  private EffectiveRequests() {}

  /** By resource name, in base units: cores, bytes, pieces. What is not asked for is left out. */
  public static Map<String, BigDecimal> of(Pod pod) {
    var infeasible = isResizeInfeasible(pod);
    var allocated = sum(pod, (container, status) -> allocated(container, status, infeasible));
    var total =
        larger(allocated, sum(pod, (container, status) -> actual(container, status, infeasible)));
    if (!infeasible) {
      total = larger(total, sum(pod, (container, status) -> asked(container)));
    }
    total.putAll(ofPodAsAWhole(pod));
    add(total, amounts(pod.getSpec().getOverhead()));
    return total;
  }

  private static Map<String, BigDecimal> sum(
      Pod pod, BiFunction<Container, Optional<ContainerStatus>, Map<String, BigDecimal>> requests) {
    var together = new HashMap<String, BigDecimal>();
    for (var container : pod.getSpec().getContainers()) {
      add(together, requests.apply(container, status(pod, container)));
    }
    var sidecars = new HashMap<String, BigDecimal>();
    var atOnceBefore = new HashMap<String, BigDecimal>();
    for (var container : pod.getSpec().getInitContainers()) {
      var own = requests.apply(container, status(pod, container));
      var needed = new HashMap<>(sidecars);
      add(needed, own);
      if (ALWAYS.equals(container.getRestartPolicy())) {
        add(together, own);
        add(sidecars, own);
      }
      needed.forEach((resource, amount) -> atOnceBefore.merge(resource, amount, BigDecimal::max));
    }
    return larger(together, atOnceBefore);
  }

  private static Map<String, BigDecimal> asked(Container container) {
    var resources = container.getResources();
    return resources == null ? Map.of() : amounts(resources.getRequests());
  }

  private static Map<String, BigDecimal> allocated(
      Container container, Optional<ContainerStatus> status, boolean infeasible) {
    var allocated =
        status.map(ContainerStatus::getAllocatedResources).map(EffectiveRequests::amounts);
    return allocated
        .filter(amounts -> !amounts.isEmpty())
        .orElseGet(() -> infeasible ? Map.of() : asked(container));
  }

  private static Map<String, BigDecimal> actual(
      Container container, Optional<ContainerStatus> status, boolean infeasible) {
    return status
        .map(ContainerStatus::getResources)
        .map(resources -> amounts(resources.getRequests()))
        .filter(amounts -> !amounts.isEmpty())
        .orElseGet(() -> allocated(container, status, infeasible));
  }

  private static Map<String, BigDecimal> ofPodAsAWhole(Pod pod) {
    var resources = pod.getSpec().getResources();
    if (resources == null) {
      return Map.of();
    }
    var whole = new HashMap<>(amounts(resources.getRequests()));
    whole
        .keySet()
        .removeIf(
            name ->
                !name.equals("cpu") && !name.equals("memory") && !name.startsWith("hugepages-"));
    return whole;
  }

  private static boolean isResizeInfeasible(Pod pod) {
    return pod.getStatus() != null
        && pod.getStatus().getConditions().stream()
            .anyMatch(
                condition ->
                    "PodResizePending".equals(condition.getType())
                        && "Infeasible".equals(condition.getReason()));
  }

  private static Optional<ContainerStatus> status(Pod pod, Container container) {
    if (pod.getStatus() == null) {
      return Optional.empty();
    }
    return Stream.of(
            pod.getStatus().getContainerStatuses(), pod.getStatus().getInitContainerStatuses())
        .flatMap(List::stream)
        .filter(status -> status.getName().equals(container.getName()))
        .findFirst();
  }

  private static Map<String, BigDecimal> amounts(Map<String, Quantity> quantities) {
    var amounts = new HashMap<String, BigDecimal>();
    if (quantities != null) {
      quantities.forEach((name, quantity) -> amounts.put(name, quantity.getNumericalAmount()));
    }
    return amounts;
  }

  private static void add(Map<String, BigDecimal> sum, Map<String, BigDecimal> amounts) {
    amounts.forEach((resource, amount) -> sum.merge(resource, amount, BigDecimal::add));
  }

  private static Map<String, BigDecimal> larger(
      Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
    var larger = new HashMap<>(one);
    other.forEach((resource, amount) -> larger.merge(resource, amount, BigDecimal::max));
    return larger;
  }
}
