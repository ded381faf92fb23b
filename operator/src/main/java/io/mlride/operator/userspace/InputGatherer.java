package io.mlride.operator.userspace;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.mlride.crds.Names;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.workspace.Workspace;
import io.mlride.operator.userspace.model.ClusterFacts;
import io.mlride.operator.userspace.model.Inputs;
import io.mlride.operator.userspace.model.NodeFacts;
import io.mlride.operator.userspace.model.network.Cidr;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads everything that a reconcile needs, from memory. */
final class InputGatherer {
  private InputGatherer() {}

  static Inputs gather(UserSpace space, Caches caches) {
    var namespace = Names.userNamespace(space.getMetadata().getName());
    return new Inputs(
        space,
        caches.get(Namespace.class, null, namespace),
        cluster(caches),
        caches.in(namespace, PersistentVolumeClaim.class),
        caches.in(namespace, Workspace.class));
  }

  private static ClusterFacts cluster(Caches caches) {
    var nodes = caches.all(Node.class).map(NodeFacts::of).toList();
    var ofApiServer =
        caches
            .all(EndpointSlice.class)
            .flatMap(slice -> slice.getEndpoints().stream())
            .flatMap(endpoint -> endpoint.getAddresses().stream());
    var addresses =
        Stream.concat(nodes.stream().flatMap(node -> node.addresses().stream()), ofApiServer)
            .map(Cidr::ofAddress)
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet());
    var extendedResources =
        nodes.stream()
            .flatMap(node -> node.extendedResources().stream())
            .collect(Collectors.toUnmodifiableSet());
    return new ClusterFacts(addresses, extendedResources);
  }
}
