package io.mlride.operator.userspace;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.mlride.crds.Names;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.workspace.Workspace;
import io.mlride.operator.userspace.model.Inputs;

/** Reads everything that a reconcile needs, from memory. */
final class InputGatherer {
  private InputGatherer() {}

  static Inputs gather(UserSpace space, Caches caches, ClusterReading cluster) {
    var namespace = Names.userNamespace(space.getMetadata().getName());
    return new Inputs(
        space,
        caches.get(Namespace.class, null, namespace),
        cluster.facts(),
        caches.in(namespace, PersistentVolumeClaim.class),
        caches.in(namespace, Workspace.class));
  }
}
