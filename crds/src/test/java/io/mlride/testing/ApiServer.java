package io.mlride.testing;

import io.fabric8.kubeapitest.KubeAPIServer;
import io.fabric8.kubeapitest.KubeAPIServerConfigBuilder;
import io.fabric8.kubeapitest.KubeAPITestException;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * A real kube-apiserver with etcd on loopback, and MLRide's definitions installed. Nothing else of
 * a cluster is there: no controller, no scheduler, no kubelet.
 */
public final class ApiServer implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ApiServer.class.getName());
  private static final int TRIES = 3;

  private static final String AUDIT_POLICY =
      """
      apiVersion: audit.k8s.io/v1
      kind: Policy
      omitStages: [RequestReceived]
      rules: [{level: Metadata}]
      """;

  private final Path folder;
  private final KubeAPIServer server;
  private final KubernetesClient client;

  private ApiServer(Path folder, KubeAPIServer server) {
    this.folder = folder;
    this.server = server;
    this.client = newClient();
  }

  /**
   * Starts one and returns when it answers. Whoever starts it closes it. The library looks for free
   * ports a moment before etcd and kube-apiserver take them; if somebody was faster, the next try
   * gets others.
   */
  public static ApiServer start() {
    for (var tries = TRIES; tries > 1; tries--) {
      try {
        return startOnce();
      } catch (KubeAPITestException e) {
        LOG.warning("Once more, for the API server did not start: " + e.getMessage());
      }
    }
    return startOnce();
  }

  private static ApiServer startOnce() {
    try {
      // A folder of its own: the library keeps certificates beside the binaries and never renews
      // them.
      var folder = Files.createTempDirectory("mlride-api-server");
      Files.createSymbolicLink(folder.resolve("k8s"), KubernetesBinaries.folder());
      var policy = Files.writeString(folder.resolve("audit-policy.yaml"), AUDIT_POLICY);
      var server =
          new KubeAPIServer(
              KubeAPIServerConfigBuilder.anAPIServerConfig()
                  .withTestDir(folder.toString())
                  .withApiServerVersion(KubernetesBinaries.VERSION)
                  .withApiServerFlag("--bind-address", "127.0.0.1")
                  .withApiServerFlag("--advertise-address", "127.0.0.1")
                  // Endpoints refuse a loopback address; nothing here needs them.
                  .withApiServerFlag("--endpoint-reconciler-type", "none")
                  .withApiServerFlag("--audit-policy-file", policy.toString())
                  .withApiServerFlag("--audit-log-path", auditLog(folder).toString())
                  .build());
      startOrStop(server);
      var started = new ApiServer(folder, server);
      started.installDefinitionsOrClose();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void startOrStop(KubeAPIServer server) {
    try {
      server.start();
    } catch (KubeAPITestException e) {
      try {
        server.stop();
      } catch (RuntimeException nothingToStop) {
        e.addSuppressed(nothingToStop);
      }
      throw e;
    }
  }

  /** For a client that may do everything. */
  public String kubeconfig() {
    return server.getKubeConfigYaml();
  }

  /** How a program of ours is told of it, as one that may do everything. */
  public Map<String, String> settings() {
    var access = Config.fromKubeconfig(kubeconfig());
    return Map.of(
        "quarkus.kubernetes-client.api-server-url", access.getMasterUrl(),
        "quarkus.kubernetes-client.ca-cert-file", access.getCaCertFile(),
        "quarkus.kubernetes-client.client-cert-file", access.getClientCertFile(),
        "quarkus.kubernetes-client.client-key-file", access.getClientKeyFile());
  }

  /** May do everything; closed with the server. */
  public KubernetesClient client() {
    return client;
  }

  /** One more client that may do everything; its user closes it. */
  public KubernetesClient newClient() {
    return new KubernetesClientBuilder()
        .withConfig(Config.fromKubeconfig(server.getKubeConfigYaml()))
        .build();
  }

  /** Lets it hold on to its connections and say nothing. */
  public void freeze() {
    Signals.send("STOP", "kube-apiserver");
  }

  /** Ends that; one that is not frozen stays as it is. */
  public void thaw() {
    Signals.send("CONT", "kube-apiserver");
  }

  /** Every answered request, one JSON object a line, without bodies. */
  public Path auditLog() {
    return auditLog(folder);
  }

  private static Path auditLog(Path folder) {
    return folder.resolve("audit.log");
  }

  private void installDefinitionsOrClose() throws IOException {
    try {
      installDefinitions();
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void installDefinitions() throws IOException {
    try (var files = Files.list(Repository.root().resolve("helm/mlride-crds/templates"))) {
      for (var file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
        try (var yaml = Files.newInputStream(file)) {
          var definition = client.load(yaml);
          definition.items().forEach(it -> apply(it));
          definition.waitUntilCondition(ApiServer::established, 3, TimeUnit.MINUTES);
        }
      }
    }
  }

  private void apply(HasMetadata definition) {
    client
        .resource(definition)
        .patch(
            new PatchContext.Builder()
                .withPatchType(PatchType.SERVER_SIDE_APPLY)
                .withFieldManager("test")
                .withForce(true)
                .build());
  }

  /** Just after its creation a definition has no status, or one without conditions. */
  private static boolean established(HasMetadata definition) {
    return definition instanceof CustomResourceDefinition crd
        && crd.getStatus() != null
        && crd.getStatus().getConditions() != null
        && crd.getStatus().getConditions().stream()
            .anyMatch(it -> it.getType().equals("Established") && it.getStatus().equals("True"));
  }

  @Override
  public void close() {
    client.close();
    server.stop();
    Folders.delete(folder);
  }
}
