package io.mlride.e2e.harness;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.readiness.Readiness;
import io.mlride.crds.Labels;
import io.mlride.crds.Names;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Portal and gateway at other addresses than the installation's own, until it is closed. It is done
 * by variables of their Pods, which win over the chart's settings, so that going back is nothing
 * but taking them away.
 */
final class Relocation implements AutoCloseable {
  private static final List<String> COMPONENTS = List.of("api", "gateway");
  private static final String APPS = "MLRIDE_APPS_URL";
  private static final String PORTAL = "MLRIDE_PORTAL_URL";
  private static final String TRUST = "MLRIDE_GATEWAY_TRUST_FORWARDED";

  private final KubernetesClient client;

  /** Begins; {@link #await} tells when it is done. */
  Relocation(KubernetesClient client, Layout layout) {
    this.client = client;
    var variables =
        Map.of(APPS, layout.appsUrl(), PORTAL, layout.portal().toString(), TRUST, "true");
    patch(
        variables.entrySet().stream()
            .map(it -> "{\"name\":\"%s\",\"value\":\"%s\"}".formatted(it.getKey(), it.getValue()))
            .collect(Collectors.joining(",")));
  }

  private void patch(String variables) {
    for (var component : COMPONENTS) {
      client
          .apps()
          .deployments()
          .inNamespace(Names.SYSTEM_NAMESPACE)
          .withName("mlride-" + component)
          .patch(
              PatchContext.of(PatchType.STRATEGIC_MERGE),
              "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"%s\",\"env\":[%s]}]}}}}"
                  .formatted(component, variables));
    }
  }

  /** Waits until nobody answers at the old addresses. */
  void await() {
    awaitPods("with the new addresses", true);
  }

  private void awaitPods(String which, boolean moved) {
    for (var component : COMPONENTS) {
      Eventually.see(
          "all Pods of the " + component + " are ready " + which,
          () -> pods(component),
          pods ->
              !pods.isEmpty()
                  && pods.stream()
                      .allMatch(it -> Readiness.isPodReady(it) && hasMoved(it) == moved));
    }
  }

  private static boolean hasMoved(Pod pod) {
    return pod.getSpec().getContainers().get(0).getEnv().stream()
        .anyMatch(it -> it.getName().equals(APPS));
  }

  private List<Pod> pods(String component) {
    return client
        .pods()
        .inNamespace(Names.SYSTEM_NAMESPACE)
        .withLabel(Labels.COMPONENT, component)
        .list()
        .getItems();
  }

  @Override
  public void close() {
    patch(
        List.of(APPS, PORTAL, TRUST).stream()
            .map(it -> "{\"name\":\"%s\",\"$patch\":\"delete\"}".formatted(it))
            .collect(Collectors.joining(",")));
    awaitPods("with the old addresses", false);
  }
}
