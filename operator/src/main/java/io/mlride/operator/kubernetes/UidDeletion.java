package io.mlride.operator.kubernetes;

import io.fabric8.kubernetes.api.model.DeleteOptionsBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.HttpURLConnection;
import java.util.Optional;

/**
 * Deletes exactly the object that was looked at. A delete by name alone, decided on a stale read,
 * could hit the object that took the name since; the client's own delete sends no uid.
 */
@ApplicationScoped
public class UidDeletion {

  private final KubernetesClient client;

  UidDeletion(KubernetesClient client) {
    this.client = client;
  }

  /**
   * Deletes an object if it still is the one with the given uid.
   *
   * @return what the API server answered: the object on its way out; empty when it was gone or
   *     replaced
   * @throws KubernetesClientException when the API server refuses or does not answer
   */
  public <T extends HasMetadata> Optional<T> delete(T object, Class<T> type) {
    var metadata = object.getMetadata();
    var path =
        "/api/v1/namespaces/%s/%s/%s"
            .formatted(metadata.getNamespace(), object.getPlural(), metadata.getName());
    var options =
        new DeleteOptionsBuilder()
            .withNewPreconditions(null, metadata.getUid())
            .withPropagationPolicy("Background")
            .build();
    try {
      var answer = client.raw(path, "DELETE", options);
      return Optional.ofNullable(answer)
          .map(json -> client.getKubernetesSerialization().unmarshal(json, type));
    } catch (KubernetesClientException e) {
      if (isGone(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static boolean isGone(KubernetesClientException e) {
    return e.getCode() == HttpURLConnection.HTTP_NOT_FOUND
        || e.getCode() == HttpURLConnection.HTTP_CONFLICT;
  }
}
