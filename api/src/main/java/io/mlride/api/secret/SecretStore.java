package io.mlride.api.secret;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes Secrets and reads none. What the API server answers holds values, and goes no further. */
@ApplicationScoped
class SecretStore {

  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int FORBIDDEN = 403;

  private final KubernetesClient client;

  SecretStore(KubernetesClient client) {
    this.client = client;
  }

  /**
   * Makes a Secret, or replaces all of it.
   *
   * @return true: it is new
   */
  boolean put(String namespace, String name, Map<String, String> data) {
    var secret = secret(namespace, name, data);
    try {
      client.resource(secret).create();
      return true;
    } catch (KubernetesClientException e) {
      // A quota that is used up is said before a name that is taken.
      if (e.getCode() != CONFLICT && e.getCode() != FORBIDDEN) {
        throw e;
      }
      replace(secret, e);
      return false;
    }
  }

  /** By a request of its own: the client's way to replace reads first, which nobody may. */
  private void replace(Secret secret, KubernetesClientException refusal) {
    var metadata = secret.getMetadata();
    try {
      client.raw(
          "/api/v1/namespaces/%s/secrets/%s".formatted(metadata.getNamespace(), metadata.getName()),
          "PUT",
          secret);
    } catch (KubernetesClientException e) {
      throw e.getCode() == NOT_FOUND ? refusal : e;
    }
  }

  void delete(String namespace, String name) {
    client.secrets().inNamespace(namespace).withName(name).delete();
  }

  private static Secret secret(String namespace, String name, Map<String, String> data) {
    return new SecretBuilder()
        .withNewMetadata()
        .withNamespace(namespace)
        .withName(name)
        .endMetadata()
        .withType("Opaque")
        .withData(
            data.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> encoded(each.getValue()))))
        .build();
  }

  private static String encoded(String value) {
    return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
  }
}
