package io.mlride.operator.userspace;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.mlride.operator.userspace.plan.Drift;
import java.util.List;
import java.util.Optional;

/**
 * Makes objects what they are wanted to be, and touches none that already is.
 *
 * <p>docs/adr/user-space-objects.md tells why this is not left to dependent resources.
 */
final class ObjectApplier {
  private final KubernetesClient client;
  private final String fieldManager;
  private final Caches caches;

  ObjectApplier(KubernetesClient client, String fieldManager, Caches caches) {
    this.client = client;
    this.fieldManager = fieldManager;
    this.caches = caches;
  }

  /**
   * Makes them so, one after the other.
   *
   * @return the objects as they are now, in the same order
   * @throws io.fabric8.kubernetes.client.KubernetesClientException if the API server refuses one;
   *     those before it are made
   */
  List<HasMetadata> apply(List<HasMetadata> wanted) {
    return wanted.stream().<HasMetadata>map(this::apply).toList();
  }

  private <R extends HasMetadata> R apply(R wanted) {
    var found = caches.get(wanted);
    if (found.isPresent() && !Drift.between(wanted, found.get())) {
      return found.get();
    }
    var written = write(wanted, found);
    caches.remember(written, found);
    return written;
  }

  private <R extends HasMetadata> R write(R wanted, Optional<R> found) {
    if (wanted instanceof Namespace) {
      return found.isEmpty() ? create(wanted) : mend(wanted, found.get());
    }
    if (found.isPresent() && Drift.isFixed(wanted, found.get())) {
      delete(found.get());
      return create(wanted);
    }
    var there = found.isPresent() ? found.get() : adopt(wanted);
    return Drift.between(wanted, there) ? replace(wanted, there) : there;
  }

  /** Fails if there is one already: with a name alone, nothing is known about whose it is. */
  private <R extends HasMetadata> R create(R wanted) {
    return client.resource(wanted).create();
  }

  /**
   * Creates it, or takes it over: one that has lost its label is there although the cache does not
   * show it.
   */
  private <R extends HasMetadata> R adopt(R wanted) {
    return client.resource(wanted).fieldManager(fieldManager).forceConflicts().serverSideApply();
  }

  /** Puts back what is ours in an object that others write to as well. */
  private <R extends HasMetadata> R mend(R wanted, R there) {
    wanted.getMetadata().setUid(there.getMetadata().getUid());
    return adopt(wanted);
  }

  /**
   * Writes the whole object: applying would leave what somebody else has added, such as a rule that
   * lets everything through.
   */
  private <R extends HasMetadata> R replace(R wanted, R there) {
    wanted.getMetadata().setResourceVersion(there.getMetadata().getResourceVersion());
    return client.resource(wanted).update();
  }

  private void delete(HasMetadata there) {
    client.resource(there).lockResourceVersion(there.getMetadata().getResourceVersion()).delete();
  }
}
