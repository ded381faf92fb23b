package io.mlride.e2e.harness;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.readiness.Readiness;
import io.mlride.crds.Labels;
import io.mlride.crds.Names;
import java.util.List;

/** The running gateway. */
public final class Gateway {
  private final KubernetesClient client;

  Gateway(KubernetesClient client) {
    this.client = client;
  }

  /**
   * Deletes its Pods in good order while a new one answers, as an upgrade does. There are two until
   * the journey ends.
   */
  public void replace(Journey journey) {
    var old = names(pods());
    journey.onEnd(() -> scale(1));
    scale(2);
    Eventually.see("two Pods of the gateway, ready", this::ready, now -> now.size() == 2);
    old.forEach(pod -> client.pods().inNamespace(Names.SYSTEM_NAMESPACE).withName(pod).delete());
    Eventually.see(
        "two others, ready",
        this::ready,
        now -> now.size() == 2 && now.stream().noneMatch(old::contains));
  }

  private List<String> ready() {
    return names(pods().stream().filter(Readiness::isPodReady).toList());
  }

  private void scale(int replicas) {
    client
        .apps()
        .deployments()
        .inNamespace(Names.SYSTEM_NAMESPACE)
        .withName("mlride-gateway")
        .scale(replicas);
  }

  private List<Pod> pods() {
    return client
        .pods()
        .inNamespace(Names.SYSTEM_NAMESPACE)
        .withLabel(Labels.COMPONENT, "gateway")
        .list()
        .getItems();
  }

  private static List<String> names(List<Pod> pods) {
    return pods.stream().map(pod -> pod.getMetadata().getName()).toList();
  }
}
