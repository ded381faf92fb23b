package io.mlride.e2e.harness;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.readiness.Readiness;

/**
 * A Pod of the tests' own namespace, around which there are no walls. It answers on port 8000.
 * Closing deletes it.
 */
public final class ProbePod implements AutoCloseable {
  private static final String NAMESPACE = "mlride-e2e";
  private static final String CONTAINER = "probe";
  private static final int PORT = 8000;

  private final KubernetesClient client;
  private final Pod pod;

  /** Makes one and waits until it answers. */
  public ProbePod(KubernetesClient client) {
    this.client = client;
    var made = client.resource(manifest()).create();
    pod =
        Eventually.see(
            "the Pod without walls answers",
            () -> client.resource(made).get(),
            found -> found != null && Readiness.isPodReady(found));
  }

  /** A way to run commands in it. */
  public Shell shell() {
    return new Shell(client, NAMESPACE, pod.getMetadata().getName(), CONTAINER);
  }

  /** Where it answers, as address and port. */
  public String address() {
    return pod.getStatus().getPodIP() + ":" + PORT;
  }

  @Override
  public void close() {
    client.resource(pod).withGracePeriod(0).delete();
  }

  private static Pod manifest() {
    return new PodBuilder()
        .withNewMetadata()
        .withGenerateName("probe-")
        .withNamespace(NAMESPACE)
        .endMetadata()
        .withNewSpec()
        .withAutomountServiceAccountToken(false)
        .withNewSecurityContext()
        .withRunAsNonRoot(true)
        .withNewSeccompProfile()
        .withType("RuntimeDefault")
        .endSeccompProfile()
        .endSecurityContext()
        .addNewContainer()
        .withName(CONTAINER)
        .withImage(Templates.REGISTRY + "/minimal:1.0-slim")
        .withCommand("python3", "-m", "http.server", String.valueOf(PORT))
        .withNewReadinessProbe()
        .withNewTcpSocket()
        .withNewPort(PORT)
        .endTcpSocket()
        .withPeriodSeconds(1)
        .endReadinessProbe()
        .withNewSecurityContext()
        .withAllowPrivilegeEscalation(false)
        .withNewCapabilities()
        .withDrop("ALL")
        .endCapabilities()
        .endSecurityContext()
        .endContainer()
        .endSpec()
        .build();
  }
}
