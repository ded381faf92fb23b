package io.mlride.operator.capacity;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.mlride.operator.cache.InformerCache;
import jakarta.inject.Singleton;

/** Every node of the cluster. */
@Singleton
public class NodeCache extends InformerCache<Node> {

  /** Watches through this client, from its start on. */
  public NodeCache(KubernetesClient client) {
    super(client.nodes().runnableInformer(0));
  }
}
