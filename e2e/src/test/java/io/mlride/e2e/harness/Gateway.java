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

  /** Replaces its Pods in good order, and returns when new ones are ready. */
  public void restart() {
    var old = names(pods());
    pods().forEach(pod -> client.resource(pod).delete());
    Eventually.see(
        "other Pods of the gateway, ready",
        this::pods,
        now ->
            !now.isEmpty()
                && now.stream().allMatch(Readiness::isPodReady)
                && names(now).stream().noneMatch(old::contains));
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
