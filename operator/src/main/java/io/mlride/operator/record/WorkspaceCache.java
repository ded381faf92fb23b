package io.mlride.operator.record;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.informers.cache.BasicItemStore;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import io.mlride.crds.workspace.Workspace;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Every Workspace of the cluster, by uid: a name can be used again, and is another one then. */
@ApplicationScoped
public class WorkspaceCache {

  private final SharedIndexInformer<Workspace> informer;
  private final CompletableFuture<Void> known = new CompletableFuture<>();

  /** Watches through this client, from its start on. */
  public WorkspaceCache(KubernetesClient client) {
    informer =
        client
            .resources(Workspace.class)
            .inAnyNamespace()
            .runnableInformer(0)
            .itemStore(new BasicItemStore<>(Cache::metaUidKeyFunc))
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
  CompletionStage<Void> known() {
    return known;
  }

  /** Calls the handler for every change; it must return at once. */
  void onChange(ResourceEventHandler<Workspace> handler) {
    informer.addEventHandler(handler);
  }

  /** Whether it was read once; it may lag behind while the API server does not answer. */
  boolean isKnown() {
    return known.isDone();
  }

  /** Whether it was read and is being followed. */
  boolean isCurrent() {
    return isKnown() && informer.isWatching();
  }

  List<UUID> uids() {
    return informer.getStore().listKeys().stream().map(UUID::fromString).toList();
  }

  Optional<Workspace> find(UUID uid) {
    return Optional.ofNullable(informer.getStore().getByKey(uid.toString()));
  }
}
