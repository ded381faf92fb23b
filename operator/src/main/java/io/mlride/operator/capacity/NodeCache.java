package io.mlride.operator.capacity;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Every node of the cluster. */
@ApplicationScoped
public class NodeCache {

  private final SharedIndexInformer<Node> informer;
  private final CompletableFuture<Void> known = new CompletableFuture<>();

  /** Watches through this client, from its start on. */
  public NodeCache(KubernetesClient client) {
    informer =
        client
            .nodes()
            .runnableInformer(0)
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
  public void onChange(ResourceEventHandler<Node> handler) {
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

  /** Every node. */
  public List<Node> all() {
    return informer.getStore().list();
  }
}
