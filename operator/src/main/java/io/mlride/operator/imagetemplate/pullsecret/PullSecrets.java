package io.mlride.operator.imagetemplate.pullsecret;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.workspace.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.HttpURLConnection;

/** Puts the catalogue's pull secrets where Pods can use them and nothing else can reach them. */
@ApplicationScoped
public class PullSecrets {
  private static final String FIELD_MANAGER = "mlride-pull-secrets";

  private final KubernetesClient client;
  private final PullSecretReader reader;

  public PullSecrets(KubernetesClient client, PullSecretReader reader) {
    this.client = client;
    this.reader = reader;
  }

  /**
   * To be called before a Pod is created: makes or renews the copy that {@link
   * PullSecretNames#forPod} names. Does nothing for a template that needs no copy.
   *
   * @return false if the catalogue has no such Secret (any more); the template's status says so as
   *     soon as it is looked up again
   * @throws KubernetesClientException if the API server refuses or does not answer; to be tried
   *     again
   */
  public boolean provide(ImageTemplate template, Workspace workspace) {
    if (!PullSecretNames.isCopied(template)) {
      return true;
    }
    var source = reader.secret(template.getSpec().image().pullSecretName());
    if (source.isEmpty()) {
      return false;
    }
    var name = PullSecretNames.forPod(template, workspace).orElseThrow();
    var copy = PullSecretDesired.of(workspace, name, PullSecretReader.content(source.get()));
    try {
      apply(copy);
    } catch (KubernetesClientException refused) {
      if (refused.getCode() != HttpURLConnection.HTTP_FORBIDDEN) {
        throw refused;
      }
      apply(PullSecretRightDesired.in(workspace.getMetadata().getNamespace()));
      apply(copy);
    }
    return true;
  }

  private void apply(HasMetadata desired) {
    client.resource(desired).fieldManager(FIELD_MANAGER).forceConflicts().serverSideApply();
  }
}
