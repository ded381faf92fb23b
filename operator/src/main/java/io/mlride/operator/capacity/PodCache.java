package io.mlride.operator.capacity;

import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.mlride.operator.cache.InformerCache;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every Pod of the cluster, reduced to what counts for room and records. */
@Singleton
public class PodCache extends InformerCache<Pod> {

  private static final String BY_OWNER = "owner";

  /** Watches through this client, from its start on. */
  public PodCache(KubernetesClient client) {
    super(
        client
            .pods()
            .inAnyNamespace()
            .runnableInformer(0)
            .itemStore(new LeanPods())
            .addIndexers(Map.of(BY_OWNER, PodCache::owners)));
  }

  /** The Pods that an object owns. */
  public List<Pod> ownedBy(UUID owner) {
    return indexed(BY_OWNER, owner.toString());
  }

  private static List<String> owners(Pod pod) {
    return pod.getMetadata().getOwnerReferences().stream().map(OwnerReference::getUid).toList();
  }
}
