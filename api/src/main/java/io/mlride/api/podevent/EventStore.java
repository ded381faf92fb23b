package io.mlride.api.podevent;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.client.KubernetesClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads Events about one object. */
@ApplicationScoped
public class EventStore {

  private final KubernetesClient client;

  EventStore(KubernetesClient client) {
    this.client = client;
  }

  List<Event> about(String namespace, String kind, String name) {
    return client
        .v1()
        .events()
        .inNamespace(namespace)
        .withField("involvedObject.kind", kind)
        .withField("involvedObject.name", name)
        .list()
        .getItems();
  }
}
