package io.mlride.gateway.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * All objects of a kind, read once and followed from then on.
 *
 * @param <T> the kind
 */
final class ResourceCache<T extends HasMetadata> {

  private final SharedIndexInformer<T> informer;
  private final Clock clock;
  private final Duration grace;
  private final BooleanSupplier clusterAnswers;
  private volatile Instant followed = Instant.EPOCH;

  ResourceCache(
      SharedIndexInformer<T> informer,
      Clock clock,
      Duration grace,
      BooleanSupplier clusterAnswers) {
    this.clock = clock;
    this.grace = grace;
    this.clusterAnswers = clusterAnswers;
    // An API server that does not answer is asked again.
    this.informer = informer.exceptionHandler((started, failure) -> true);
  }

  void start() {
    informer.start();
  }

  void stop() {
    informer.stop();
  }

  /** Calls the handler for every change; it must return at once. */
  void onChange(ResourceEventHandler<T> handler) {
    informer.addEventHandler(handler);
  }

  /**
   * Whether everything was read and is being followed. A watch of an API server that hangs stays
   * open and is silent, so that an open watch alone says nothing.
   */
  boolean isCurrent() {
    look();
    return informer.hasSynced() && clock.instant().isBefore(followed.plus(grace));
  }

  /** Remembers that it is being followed; to be called more often than the grace is long. */
  void look() {
    if (informer.isWatching() && clusterAnswers.getAsBoolean()) {
      followed = clock.instant();
    }
  }

  Optional<T> find(String namespace, String name) {
    return Optional.ofNullable(
        informer.getStore().getByKey(Cache.namespaceKeyFunc(namespace, name)));
  }

  List<T> all() {
    return informer.getStore().list();
  }
}
