package io.mlride.e2e.harness;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.readiness.Readiness;
import io.mlride.crds.Labels;
import io.mlride.crds.Names;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Other settings for operator, API or gateway than the installation's own, until it is closed. They
 * are variables of their Pods, which win over the chart's settings, so that going back is nothing
 * but taking them away. A class that uses them is {@code @Isolated}.
 */
public final class OtherSettings implements AutoCloseable {
  private final KubernetesClient client;
  private final Map<String, Map<String, String>> variables;

  /**
   * Begins; {@link #await} tells when it is done.
   *
   * @param settings of each part (operator, api, gateway) by their names, such as mlride.apps.url
   */
  OtherSettings(KubernetesClient client, Map<String, Map<String, String>> settings) {
    this.client = client;
    variables =
        settings.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    it ->
                        it.getValue().entrySet().stream()
                            .collect(
                                Collectors.toMap(
                                    one -> variable(one.getKey()), Map.Entry::getValue))));
    patch(it -> "{\"name\":\"%s\",\"value\":\"%s\"}".formatted(it.getKey(), it.getValue()));
  }

  private static String variable(String setting) {
    return setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  private void patch(Function<Map.Entry<String, String>, String> entry) {
    variables.forEach(
        (part, values) ->
            client
                .apps()
                .deployments()
                .inNamespace(Names.SYSTEM_NAMESPACE)
                .withName("mlride-" + part)
                .patch(
                    PatchContext.of(PatchType.STRATEGIC_MERGE),
                    "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"%s\",\"env\":[%s]}]}}}}"
                        .formatted(
                            part,
                            values.entrySet().stream()
                                .map(entry)
                                .collect(Collectors.joining(",")))));
  }

  /** Waits until nobody goes by the old ones. */
  public OtherSettings await() {
    awaitPods("with other settings", true);
    return this;
  }

  private void awaitPods(String which, boolean other) {
    variables.forEach(
        (part, values) ->
            Eventually.see(
                "all Pods of the " + part + " are ready " + which,
                () -> pods(part),
                pods ->
                    !pods.isEmpty()
                        && pods.stream()
                            .allMatch(
                                it ->
                                    Readiness.isPodReady(it)
                                        && has(it, values.keySet()) == other)));
  }

  private static boolean has(Pod pod, Set<String> names) {
    return pod.getSpec().getContainers().get(0).getEnv().stream()
        .anyMatch(it -> names.contains(it.getName()));
  }

  private List<Pod> pods(String part) {
    return client
        .pods()
        .inNamespace(Names.SYSTEM_NAMESPACE)
        .withLabel(Labels.COMPONENT, part)
        .list()
        .getItems();
  }

  @Override
  public void close() {
    patch(it -> "{\"name\":\"%s\",\"$patch\":\"delete\"}".formatted(it.getKey()));
    awaitPods("with their own settings", false);
  }
}
