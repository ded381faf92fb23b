package io.mlride.operator.workspace.desired;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.model.Recipe;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the container reserves and may use at most. */
public final class ResourcesDesired {

  private ResourcesDesired() {}

  /**
   * Requests and limits as the recipe says. An extended resource is requested and limited alike.
   */
  public static ResourceRequirements of(Recipe recipe) {
    var reserved = recipe.reservation();
    var gpus = new TreeMap<String, Quantity>();
    reserved.gpus().forEach((name, count) -> gpus.put(name, new Quantity(count.toString())));
    var resources =
        new ResourceRequirementsBuilder()
            .addToRequests("cpu", reserved.cpu())
            .addToRequests("memory", reserved.memory())
            .addToRequests(gpus)
            .addToLimits("memory", reserved.memoryLimit())
            .addToLimits(gpus);
    reserved.cpuLimit().ifPresent(limit -> resources.addToLimits("cpu", limit));
    return resources.build();
  }

  /** CPU and memory as the recipe says, without GPUs. */
  static ResourceRequirements withoutExtended(Recipe recipe) {
    var all = of(recipe);
    return new ResourceRequirementsBuilder()
        .withRequests(sizes(all.getRequests()))
        .withLimits(sizes(all.getLimits()))
        .build();
  }

  /**
   * The resources that a running Pod's main container should get, where CPU or memory differ and
   * can be changed in place; empty otherwise. A CPU limit can be changed but not added or removed
   * in place, and the Pod's class of service has to stay.
   *
   * @see <a
   *     href="https://kubernetes.io/docs/tasks/configure-pod-container/resize-container-resources/">Resize
   *     CPU and memory resources</a>
   */
  public static Optional<ResourceRequirements> resized(Pod pod, Recipe recipe) {
    var wanted = of(recipe);
    return different(pod, wanted)
        .filter(actual -> isResizable(actual, wanted))
        .map(actual -> keepingExtended(actual, wanted));
  }

  /** Whether CPU or memory differ from what the recipe says, and only a restart can change them. */
  public static boolean needRestart(Pod pod, Recipe recipe) {
    var wanted = of(recipe);
    return different(pod, wanted).filter(actual -> !isResizable(actual, wanted)).isPresent();
  }

  private static Optional<ResourceRequirements> different(Pod pod, ResourceRequirements wanted) {
    return pod.getSpec().getContainers().stream()
        .filter(container -> container.getName().equals(PodFacts.MAIN_CONTAINER))
        .map(Container::getResources)
        .filter(actual -> differs(actual, wanted))
        .findFirst();
  }

  private static boolean isResizable(ResourceRequirements actual, ResourceRequirements wanted) {
    return hasCpuLimit(actual) == hasCpuLimit(wanted)
        && isGuaranteed(actual) == isGuaranteed(wanted);
  }

  /** As for the class of service: all that may be used is reserved. */
  private static boolean isGuaranteed(ResourceRequirements resources) {
    return hasCpuLimit(resources)
        && sizes(resources.getLimits()).equals(sizes(resources.getRequests()));
  }

  private static boolean differs(ResourceRequirements actual, ResourceRequirements wanted) {
    return !sizes(actual.getRequests()).equals(sizes(wanted.getRequests()))
        || !sizes(actual.getLimits()).equals(sizes(wanted.getLimits()));
  }

  private static boolean hasCpuLimit(ResourceRequirements resources) {
    return resources.getLimits() != null && resources.getLimits().containsKey("cpu");
  }

  private static ResourceRequirements keepingExtended(
      ResourceRequirements actual, ResourceRequirements wanted) {
    return new ResourceRequirementsBuilder(actual)
        .addToRequests(sizes(wanted.getRequests()))
        .addToLimits(sizes(wanted.getLimits()))
        .build();
  }

  private static Map<String, Quantity> sizes(Map<String, Quantity> resources) {
    var sizes = new TreeMap<>(resources == null ? Map.of() : resources);
    sizes.keySet().removeIf(name -> !name.equals("cpu") && !name.equals("memory"));
    return sizes;
  }
}
