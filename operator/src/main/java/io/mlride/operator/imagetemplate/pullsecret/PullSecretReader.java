package io.mlride.operator.imagetemplate.pullsecret;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.mlride.crds.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Reads pull secrets of the catalogue, one at a time and only when one is used. */
@ApplicationScoped
public class PullSecretReader {
  static final String TYPE = "kubernetes.io/dockerconfigjson";
  static final String KEY = ".dockerconfigjson";

  private final KubernetesClient client;

  public PullSecretReader(KubernetesClient client) {
    this.client = client;
  }

  /** The logins of that Secret; empty if it is missing or of another type. */
  public Optional<DockerConfig> read(String name) {
    return secret(name)
        .map(
            secret ->
                new String(Base64.getDecoder().decode(content(secret)), StandardCharsets.UTF_8))
        .map(DockerConfig::parse);
  }

  /** That Secret as it is; empty if it is missing or of another type. */
  Optional<Secret> secret(String name) {
    return Optional.ofNullable(
            client.secrets().inNamespace(Names.CATALOGUE_NAMESPACE).withName(name).get())
        // The API server holds Secrets of this type to have the key.
        .filter(secret -> TYPE.equals(secret.getType()));
  }

  static String content(Secret secret) {
    return secret.getData().get(KEY);
  }
}
