package io.mlride.operator.workspace.model;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.mlride.rules.Amounts;
import io.mlride.rules.QuotaKeys;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** What a workspace's Pod was made to run. */
public final class PodSpecFacts {

  private PodSpecFacts() {}

  /** The main container as it was made. */
  public static Container mainSpec(Pod pod) {
    return pod.getSpec().getContainers().stream()
        .filter(container -> container.getName().equals(PodFacts.MAIN_CONTAINER))
        .findFirst()
        .orElseThrow();
  }

  /** The image that the Pod runs, as it was asked for. */
  public static String image(Pod pod) {
    return mainSpec(pod).getImage();
  }

  /** Whether packages are installed before the app starts. */
  public static boolean hasInstaller(Pod pod) {
    return !pod.getSpec().getInitContainers().isEmpty();
  }

  /**
   * Whether the Pod was started without packages and app: such a one has no app to be asked whether
   * it is ready.
   */
  public static boolean isRescue(Pod pod) {
    return mainSpec(pod).getReadinessProbe() == null;
  }

  /** Whether the Pod has GPUs: nothing else that Pods ask for has a domain in its name. */
  public static boolean hasGpus(Pod pod) {
    return requests(pod).keySet().stream().anyMatch(QuotaKeys::isExtended);
  }

  /** The port of the main app. */
  public static int mainPort(Pod pod) {
    return mainSpec(pod).getPorts().get(0).getContainerPort();
  }

  /** What the Pod reserves, by resource name, in base units. */
  public static Map<String, BigDecimal> requests(Pod pod) {
    var sums = new TreeMap<String, BigDecimal>();
    mainSpec(pod)
        .getResources()
        .getRequests()
        .forEach((name, quantity) -> sums.put(name, Amounts.of(quantity)));
    return sums;
  }
}
