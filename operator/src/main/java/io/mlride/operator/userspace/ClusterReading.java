package io.mlride.operator.userspace;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.client.informers.cache.ItemStore;
import io.mlride.operator.userspace.desired.EgressRules;
import io.mlride.operator.userspace.model.ClusterFacts;
import io.mlride.operator.userspace.model.NodeFacts;
import io.mlride.operator.userspace.model.network.Cidr;
import io.mlride.operator.userspace.model.network.NetworkRules;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cluster around the users' spaces. Computed only when it changed: with a thousand nodes that
 * takes a hundred times longer than all else that a reconcile does.
 */
final class ClusterReading {

  private record Known(long change, ClusterFacts facts) {}

  private final NetworkRules rules;
  private final AtomicLong changes = new AtomicLong();
  private final ItemStore<Node> nodes =
      new NoticingStore<>(Prune::node, NodeFacts::of, changes::incrementAndGet);
  private final ItemStore<EndpointSlice> endpoints =
      new NoticingStore<>(
          UnaryOperator.identity(), ClusterReading::addressesOf, changes::incrementAndGet);
  private volatile Known known = new Known(-1, null);

  ClusterReading(NetworkRules rules) {
    this.rules = rules;
  }

  /** Where the informer of nodes keeps them. */
  ItemStore<Node> nodes() {
    return nodes;
  }

  /** Where the informer of the API server's endpoints keeps them. */
  ItemStore<EndpointSlice> endpoints() {
    return endpoints;
  }

  /** What is known now. */
  ClusterFacts facts() {
    var change = changes.get();
    var last = known;
    if (last.change() != change) {
      last = new Known(change, read());
      known = last;
    }
    return last.facts();
  }

  private ClusterFacts read() {
    var all = nodes.values().map(NodeFacts::of).toList();
    var addresses =
        Stream.concat(
                all.stream().flatMap(node -> node.addresses().stream()),
                endpoints.values().flatMap(slice -> addressesOf(slice).stream()))
            .map(Cidr::ofAddress)
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet());
    var extendedResources =
        all.stream()
            .flatMap(node -> node.extendedResources().stream())
            .collect(Collectors.toUnmodifiableSet());
    return new ClusterFacts(EgressRules.of(rules, addresses), extendedResources);
  }

  private static Set<String> addressesOf(EndpointSlice slice) {
    return slice.getEndpoints().stream()
        .flatMap(endpoint -> endpoint.getAddresses().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
