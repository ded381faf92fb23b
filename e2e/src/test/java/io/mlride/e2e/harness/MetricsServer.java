package io.mlride.e2e.harness;

import io.fabric8.kubernetes.client.KubernetesClient;

/** What tells the API how much processor time Pods use. */
public final class MetricsServer {
  private static final String NAMESPACE = "kube-system";
  private static final String NAME = "metrics-server";

  private final KubernetesClient client;

  MetricsServer(KubernetesClient client) {
    this.client = client;
  }

  /** Does something while it is down. */
  public void whileDown(Runnable act) {
    scale(0);
    try {
      act.run();
    } finally {
      scale(1);
    }
  }

  private void scale(int replicas) {
    var deployment = client.apps().deployments().inNamespace(NAMESPACE).withName(NAME);
    deployment.scale(replicas);
    Eventually.see(
        replicas + " of " + NAME + " ready",
        () -> deployment.get().getStatus().getReadyReplicas(),
        ready -> (ready == null ? 0 : ready) == replicas);
  }
}
