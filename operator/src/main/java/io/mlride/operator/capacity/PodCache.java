package io.mlride.operator.capacity;

import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Every Pod of the cluster, reduced to what counts for room and records. */
@ApplicationScoped
public class PodCache {

  private static final String BY_OWNER = "owner";

  private final SharedIndexInformer<Pod> informer;
  private final CompletableFuture<Void> known = new CompletableFuture<>();

  /** Watches through this client, from its start on. */
  public PodCache(KubernetesClient client) {
    informer =
        client
            .pods()
            .inAnyNamespace()
            .runnableInformer(0)
            .itemStore(new LeanPods())
            .addIndexers(Map.of(BY_OWNER, PodCache::owners))
            // An API server that does not answer yet is asked again.
            .exceptionHandler((started, failure) -> true);
  }

  void start(@Observes StartupEvent event) {
    start();
  }

  /** Begins to read and follow; returns at once. */
  public void start() {
    informer.start().thenRun(() -> known.complete(null));
  }

  /** Completes when it was read for the first time. */
  public CompletionStage<Void> known() {
    return known;
  }

  /** Calls the handler for every change; it must return at once. */
  public void onChange(ResourceEventHandler<Pod> handler) {
    informer.addEventHandler(handler);
  }

  /** Whether it was read once; it may lag behind while the API server does not answer. */
  public boolean isKnown() {
    return known.isDone();
  }

  /** Whether it was read and is being followed. */
  public boolean isCurrent() {
    return isKnown() && informer.isWatching();
  }

  /** Every Pod. */
  public List<Pod> all() {
    return informer.getStore().list();
  }

  /** The Pods that an object owns. */
  public List<Pod> ownedBy(UUID owner) {
    return informer.getIndexer().byIndex(BY_OWNER, owner.toString());
  }

  private static List<String> owners(Pod pod) {
    return pod.getMetadata().getOwnerReferences().stream().map(OwnerReference::getUid).toList();
  }
}
