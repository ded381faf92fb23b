package io.mlride.testing;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The accounts, rights and admission policies of the product's chart, on an {@link ApiServer}: what
 * works for the operator in a test then works where an admin has installed it.
 */
public final class ChartRights {
  /** The operator's account, as the API server and its audit log call it. */
  public static final String OPERATOR = "system:serviceaccount:mlride-system:mlride-operator";

  private static final String SYSTEM = "mlride-system";

  private static final Set<String> KINDS =
      Set.of(
          "Namespace",
          "ServiceAccount",
          "Role",
          "RoleBinding",
          "ClusterRole",
          "ClusterRoleBinding",
          "ValidatingAdmissionPolicy",
          "ValidatingAdmissionPolicyBinding");

  private ChartRights() {}

  /** Installs them; harmless where they are already. */
  public static void install(ApiServer server) {
    var system = new NamespaceBuilder().withNewMetadata().withName(SYSTEM).endMetadata().build();
    apply(server.client(), system);
    rendered(server.client())
        .filter(it -> KINDS.contains(it.getKind()))
        .forEach(it -> apply(server.client(), it));
  }

  /** A client with the operator's rights; its user closes it. */
  public static KubernetesClient operator(ApiServer server) {
    var config = Config.fromKubeconfig(server.kubeconfig());
    config.setImpersonateUsername(OPERATOR);
    return new KubernetesClientBuilder().withConfig(config).build();
  }

  private static void apply(KubernetesClient client, HasMetadata object) {
    client.resource(object).fieldManager("test").forceConflicts().serverSideApply();
  }

  private static Stream<HasMetadata> rendered(KubernetesClient client) {
    try {
      var helm =
          new ProcessBuilder(
                  KubernetesBinaries.helm().toString(),
                  "template",
                  "mlride",
                  Repository.root().resolve("helm/mlride").toString(),
                  "--namespace=" + SYSTEM,
                  "--kube-version=" + KubernetesBinaries.VERSION)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (var yaml = helm.getInputStream()) {
        return client.load(yaml).items().stream();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
