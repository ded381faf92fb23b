package io.mlride.operator.userspace;

import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.userspace.Quota;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceSpec;
import io.mlride.crds.userspace.UserSpaceSpecBuilder;
import io.mlride.operator.userspace.desired.EgressRules;
import io.mlride.operator.userspace.model.ClusterFacts;
import io.mlride.operator.userspace.model.Installation;
import io.mlride.operator.userspace.model.network.Cidr;
import io.mlride.operator.userspace.model.network.Dns;
import io.mlride.operator.userspace.model.network.NetworkRules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** UserSpaces and installations to test with. */
public final class Spaces {
  public static final Quota DEFAULT_QUOTA =
      new Quota(10, 4, new Quantity("8"), new Quantity("32Gi"), new Quantity("100Gi"), Map.of());

  private Spaces() {}

  public static UserSpace named(String name) {
    return with(name, UserSpaceSpecBuilder.builder().owner(name).build());
  }

  public static UserSpace with(String name, UserSpaceSpec spec) {
    var space = new UserSpace();
    space.getMetadata().setName(name);
    space.getMetadata().setUid(UUID.nameUUIDFromBytes(name.getBytes()).toString());
    space.getMetadata().setGeneration(1L);
    space.setSpec(spec);
    return space;
  }

  public static Installation installation() {
    return installation(
        new NetworkRules(
            List.of(Cidr.parse("10.0.0.0/8"), Cidr.parse("fc00::/7")), List.of(), dns()));
  }

  public static Installation installation(NetworkRules rules) {
    return new Installation(DEFAULT_QUOTA, Set.of("nvidia.com/gpu"), rules);
  }

  public static Dns dns() {
    return new Dns("kube-system", Map.of("k8s-app", "kube-dns"), List.of(), List.of(53));
  }

  /** A cluster whose nodes have these addresses. */
  public static ClusterFacts cluster(String... addresses) {
    return new ClusterFacts(
        EgressRules.of(installation().network(), addresses(addresses)), Set.of());
  }

  public static Set<Cidr> addresses(String... addresses) {
    return Stream.of(addresses)
        .map(address -> Cidr.ofAddress(address).orElseThrow())
        .collect(Collectors.toSet());
  }
}
