package io.mlride.e2e.harness;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.util.Map;

/** The installed product and the cluster that it runs in; one for all journeys of a run. */
public final class Installation implements AutoCloseable {
  private final Settings settings;
  private final KubernetesClient client;
  private final Cluster cluster;
  private final AuditLog audit;

  Installation(Settings settings) {
    this.settings = settings;
    this.client =
        new KubernetesClientBuilder()
            .withConfig(Config.fromKubeconfig(settings.kubeconfig().toFile()))
            .build();
    this.cluster = new Cluster(settings.instance());
    this.audit = new AuditLog(cluster.auditLog());
  }

  /** What the run was told. */
  public Settings settings() {
    return settings;
  }

  /** A client with the rights of e2e/rights.yaml. */
  public KubernetesClient client() {
    return client;
  }

  /** The machine's side of the cluster. */
  public Cluster cluster() {
    return cluster;
  }

  /** Who asked the API server for what. */
  public AuditLog audit() {
    return audit;
  }

  /** The operator. */
  public Operator operator() {
    return new Operator(client);
  }

  /** The gateway. */
  public Gateway gateway() {
    return new Gateway(client);
  }

  /**
   * Gives its parts other settings, until that is closed.
   *
   * @param settings of operator, api or gateway by their names, such as mlride.apps.url
   */
  public OtherSettings with(Map<String, Map<String, String>> settings) {
    return new OtherSettings(client, settings);
  }

  /** What people open first. */
  public Portal portal() {
    return new Portal(settings.portal());
  }

  /** What the operator recorded. */
  public Database database() {
    return new Database(client);
  }

  /** What tells the API how much processor time Pods use. */
  public MetricsServer metricsServer() {
    return new MetricsServer(client);
  }

  @Override
  public void close() {
    client.close();
  }
}
