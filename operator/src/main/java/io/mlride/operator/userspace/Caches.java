package io.mlride.operator.userspace;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import io.mlride.crds.userspace.UserSpace;
import java.util.List;
import java.util.Optional;

/** The informers' memory, and what was written since they last heard. */
final class Caches {
  private final Context<UserSpace> context;

  Caches(Context<UserSpace> context) {
    this.context = context;
  }

  /** The object of that kind, namespace (null: none) and name. */
  <R extends HasMetadata> Optional<R> get(Class<R> kind, String namespace, String name) {
    return source(kind).get(new ResourceID(name, namespace));
  }

  /** Where the cache holds an object of the same kind, namespace and name. */
  @SuppressWarnings("unchecked")
  <R extends HasMetadata> Optional<R> get(R like) {
    var metadata = like.getMetadata();
    return get((Class<R>) like.getClass(), metadata.getNamespace(), metadata.getName());
  }

  /** All objects of a kind in one namespace. */
  <R extends HasMetadata> List<R> in(String namespace, Class<R> kind) {
    return source(kind).byIndex(Cache.NAMESPACE_INDEX, namespace);
  }

  /** Remembers what was written, so that the next pass does not write it again. */
  @SuppressWarnings("unchecked")
  <R extends HasMetadata> void remember(R written, Optional<R> before) {
    var source = source((Class<R>) written.getClass());
    var id = ResourceID.fromResource(written);
    before.ifPresentOrElse(
        old -> source.handleRecentResourceUpdate(id, written, old),
        () -> source.handleRecentResourceCreate(id, written));
  }

  private <R extends HasMetadata> InformerEventSource<R, UserSpace> source(Class<R> kind) {
    return (InformerEventSource<R, UserSpace>)
        context.eventSourceRetriever().getEventSourceFor(kind);
  }
}
