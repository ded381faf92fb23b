package io.mlride.api.testing;

import static io.mlride.testing.Patience.await;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Instant;

/** Says what Pods use, as a metrics server would: its kind is kept by the API server itself. */
public final class Metrics {

  private static final String KIND = "pods.metrics.k8s.io";

  private final KubernetesClient client;

  private Metrics(KubernetesClient client) {
    this.client = client;
  }

  /** Makes the kind, and returns when it can be asked for. */
  public static Metrics on(KubernetesClient client) {
    client.resource(definition()).createOr(there -> null);
    await()
        .ignoreExceptions()
        .until(
            () ->
                client
                    .genericKubernetesResources("metrics.k8s.io/v1beta1", "PodMetrics")
                    .inAnyNamespace()
                    .list()
                    .getItems(),
            items -> items != null);
    return new Metrics(client);
  }

  /** A measurement, in place of the one before. */
  public void say(String namespace, String pod, String cpu, Instant at) {
    var text =
        """
        apiVersion: metrics.k8s.io/v1beta1
        kind: PodMetrics
        metadata: {namespace: %s, name: %s}
        timestamp: %s
        window: 15s
        containers:
          - {name: workspace, usage: {cpu: %s, memory: 100Mi}}
        """
            .formatted(namespace, pod, at, cpu);
    client
        .resource(Serialization.unmarshal(text, GenericKubernetesResource.class))
        .createOr(there -> there.update());
  }

  private static CustomResourceDefinition definition() {
    return new CustomResourceDefinitionBuilder()
        .withNewMetadata()
        .withName(KIND)
        .addToAnnotations("api-approved.kubernetes.io", "unapproved, for tests")
        .endMetadata()
        .withNewSpec()
        .withGroup("metrics.k8s.io")
        .withScope("Namespaced")
        .withNewNames()
        .withPlural("pods")
        .withSingular("pod")
        .withKind("PodMetrics")
        .endNames()
        .addNewVersion()
        .withName("v1beta1")
        .withServed(true)
        .withStorage(true)
        .withNewSchema()
        .withOpenAPIV3Schema(
            new JSONSchemaPropsBuilder()
                .withType("object")
                .withXKubernetesPreserveUnknownFields(true)
                .build())
        .endSchema()
        .endVersion()
        .endSpec()
        .build();
  }
}
