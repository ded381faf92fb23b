package io.mlride.operator.userspace.desired;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPortBuilder;
import io.mlride.operator.userspace.model.network.AllowedPeer;
import io.mlride.operator.userspace.model.network.Cidr;
import io.mlride.operator.userspace.model.network.DeniedBlocks;
import io.mlride.operator.userspace.model.network.Dns;
import io.mlride.operator.userspace.model.network.NetworkRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where workspaces may go. The nodes and the API server are excepted one by one: many of them have
 * public addresses, and the kubelet and the API server listen there.
 */
public final class EgressRules {
  private static final Cidr ALL_IPV4 = Cidr.parse("0.0.0.0/0");
  private static final Cidr ALL_IPV6 = Cidr.parse("::/0");

  private EgressRules() {}

  /**
   * The rules, the same for every user.
   *
   * @param rules what the installation says
   * @param clusterAddresses every address of a node or of the API server
   */
  public static List<NetworkPolicyEgressRule> of(NetworkRules rules, Set<Cidr> clusterAddresses) {
    var egress = new ArrayList<NetworkPolicyEgressRule>();
    egress.add(names(rules.dns()));
    internet(DeniedBlocks.of(rules.denied(), clusterAddresses)).ifPresent(egress::add);
    rules.allowed().forEach(peer -> egress.add(exception(peer, clusterAddresses)));
    return egress;
  }

  private static NetworkPolicyEgressRule names(Dns dns) {
    var pods =
        new NetworkPolicyPeerBuilder()
            .withNewNamespaceSelector()
            .addToMatchLabels(WorkspacePolicyDesired.NAMESPACE_NAME, dns.namespace())
            .endNamespaceSelector()
            .withNewPodSelector()
            .addToMatchLabels(dns.podLabels())
            .endPodSelector()
            .build();
    var addresses = dns.cidrs().stream().map(cidr -> block(cidr, List.of()));
    return new NetworkPolicyEgressRuleBuilder()
        .withTo(Stream.concat(Stream.of(pods), addresses).toList())
        .withPorts(
            dns.ports().stream()
                .flatMap(port -> Stream.of(port("UDP", port), port("TCP", port)))
                .toList())
        .build();
  }

  // A block must lie strictly within what it is excepted from, so a family that is denied as a
  // whole is no peer at all; and a rule without peers would allow everything.
  private static Optional<NetworkPolicyEgressRule> internet(DeniedBlocks denied) {
    var peers = new ArrayList<NetworkPolicyPeer>();
    if (!denied.ipv4().contains(ALL_IPV4)) {
      peers.add(block(ALL_IPV4, denied.ipv4()));
    }
    if (!denied.ipv6().contains(ALL_IPV6)) {
      peers.add(block(ALL_IPV6, denied.ipv6()));
    }
    return peers.isEmpty()
        ? Optional.empty()
        : Optional.of(new NetworkPolicyEgressRuleBuilder().withTo(peers).build());
  }

  private static NetworkPolicyEgressRule exception(AllowedPeer peer, Set<Cidr> clusterAddresses) {
    var within =
        clusterAddresses.stream()
            .filter(address -> peer.cidr().contains(address) && !peer.cidr().equals(address))
            .toList();
    var denied = DeniedBlocks.of(within, List.of());
    return new NetworkPolicyEgressRuleBuilder()
        .withTo(block(peer.cidr(), denied.familyOf(peer.cidr())))
        .withPorts(peer.ports().stream().map(port -> port("TCP", port)).toList())
        .build();
  }

  private static NetworkPolicyPeer block(Cidr cidr, List<Cidr> except) {
    return new NetworkPolicyPeerBuilder()
        .withNewIpBlock()
        .withCidr(cidr.toString())
        .withExcept(except.stream().map(Cidr::toString).toList())
        .endIpBlock()
        .build();
  }

  private static NetworkPolicyPort port(String protocol, int number) {
    return new NetworkPolicyPortBuilder()
        .withProtocol(protocol)
        .withPort(new IntOrString(number))
        .build();
  }
}
