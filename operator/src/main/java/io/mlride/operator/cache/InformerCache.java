package io.mlride.operator.cache;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * All objects of a kind, read once at the start and followed from then on.
 *
 * @param <T> the kind
 */
public abstract class InformerCache<T extends HasMetadata> {

  private final SharedIndexInformer<T> informer;
  private final CompletableFuture<Void> known = new CompletableFuture<>();

  /**
   * @param informer one that was not started
   */
  protected InformerCache(SharedIndexInformer<T> informer) {
    // An API server that does not answer yet is asked again.
    this.informer = informer.exceptionHandler((started, failure) -> true);
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
  public void onChange(ResourceEventHandler<T> handler) {
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

  /** Every object. */
  public List<T> all() {
    return informer.getStore().list();
  }

  /** Those with this value in an index that the informer was given. */
  protected List<T> indexed(String index, String value) {
    return informer.getIndexer().byIndex(index, value);
  }
}
