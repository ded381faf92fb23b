package io.mlride.api.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import io.mlride.api.problem.ClusterRefusal;
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
public final class ResourceCache<T extends HasMetadata> {

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
  public void onChange(ResourceEventHandler<T> handler) {
    informer.addEventHandler(handler);
  }

  /**
   * Whether everything was read and is being followed. A watch ends every few minutes and begins
   * again a second later; during that time what was read still counts. A watch of an API server
   * that hangs stays open and is silent, so that alone says nothing.
   */
  public boolean isCurrent() {
    look();
    return informer.hasSynced() && clock.instant().isBefore(followed.plus(grace));
  }

  /** Remembers that it is being followed; to be called more often than the grace is long. */
  void look() {
    if (informer.isWatching() && clusterAnswers.getAsBoolean()) {
      followed = clock.instant();
    }
  }

  /**
   * One by its name.
   *
   * @param namespace null: the kind has none
   * @throws io.mlride.api.problem.ProblemException the cluster does not answer
   */
  public Optional<T> find(String namespace, String name) {
    return Optional.ofNullable(
        readable().getStore().getByKey(Cache.namespaceKeyFunc(namespace, name)));
  }

  /** All in a namespace. */
  public List<T> in(String namespace) {
    return readable().getIndexer().byIndex(Cache.NAMESPACE_INDEX, namespace);
  }

  /** All. */
  public List<T> all() {
    return readable().getStore().list();
  }

  private SharedIndexInformer<T> readable() {
    if (!isCurrent()) {
      throw ClusterRefusal.unavailable();
    }
    return informer;
  }
}
