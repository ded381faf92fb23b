package io.mlride.operator.userspace.desired;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.mlride.operator.userspace.Spaces;
import io.mlride.operator.userspace.model.network.AllowedPeer;
import io.mlride.operator.userspace.model.network.Cidr;
import io.mlride.operator.userspace.model.network.Dns;
import io.mlride.operator.userspace.model.network.NetworkRules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EgressRulesTest {
  private static final List<Cidr> PRIVATE =
      List.of(Cidr.parse("10.0.0.0/8"), Cidr.parse("fc00::/7"));

  @Test
  void namesAreAskedOfTheClustersDnsOnly() {
    var names = rules(PRIVATE, List.of()).get(0);

    assertThat(names.getTo()).hasSize(1);
    assertThat(names.getTo().get(0).getNamespaceSelector().getMatchLabels())
        .isEqualTo(Map.of("kubernetes.io/metadata.name", "kube-system"));
    assertThat(names.getTo().get(0).getPodSelector().getMatchLabels())
        .isEqualTo(Map.of("k8s-app", "kube-dns"));
    assertThat(names.getPorts())
        .extracting(EgressRulesTest::read)
        .containsExactly("UDP 53", "TCP 53");
  }

  @Test
  void aCacheOfNamesOnEveryNodeIsOneMorePeer() {
    var dns =
        new Dns(
            "kube-system",
            Map.of("k8s-app", "kube-dns"),
            List.of(Cidr.parse("169.254.20.10/32")),
            List.of(53));

    var names = EgressRules.of(new NetworkRules(PRIVATE, List.of(), dns), Set.of());

    assertThat(blocks(names.get(0)))
        .extracting(IPBlock::getCidr)
        .containsExactly("169.254.20.10/32");
  }

  @Test
  void theInternetIsOpenExceptDeniedRangesNodesAndApiServer() {
    var internet = rules(PRIVATE, List.of(), "198.51.100.7", "10.3.2.1", "2001:db8::7").get(1);

    assertThat(internet.getPorts()).isEmpty();
    assertThat(blocks(internet)).extracting(IPBlock::getCidr).containsExactly("0.0.0.0/0", "::/0");
    assertThat(blocks(internet).get(0).getExcept())
        .containsExactly("10.0.0.0/8", "198.51.100.7/32");
    assertThat(blocks(internet).get(1).getExcept()).containsExactly("2001:db8::7/128", "fc00::/7");
  }

  @Test
  void aFamilyDeniedAsAWholeIsNotReachedAtAll() {
    var onlyIpv6 = rules(List.of(Cidr.parse("0.0.0.0/0")), List.of());
    var nothing = rules(List.of(Cidr.parse("0.0.0.0/0"), Cidr.parse("::/0")), List.of());

    assertThat(blocks(onlyIpv6.get(1))).extracting(IPBlock::getCidr).containsExactly("::/0");
    assertThat(nothing).hasSize(1);
    assertThat(nothing.get(0).getPorts()).isNotEmpty();
  }

  @Test
  void anExceptionOpensItsPortsAndKeepsNodesDenied() {
    var mirror = new AllowedPeer(Cidr.parse("10.9.0.0/16"), List.of(443));

    var exception = rules(PRIVATE, List.of(mirror), "10.9.1.1", "10.8.1.1").get(2);

    assertThat(exception.getPorts()).extracting(EgressRulesTest::read).containsExactly("TCP 443");
    assertThat(blocks(exception)).extracting(IPBlock::getCidr).containsExactly("10.9.0.0/16");
    assertThat(blocks(exception).get(0).getExcept()).containsExactly("10.9.1.1/32");
  }

  @Test
  void anExceptionMayNameOnePortOfOneNode() {
    var onNode = new AllowedPeer(Cidr.parse("10.9.1.1/32"), List.of(3141));

    var exception = rules(PRIVATE, List.of(onNode), "10.9.1.1").get(2);

    assertThat(blocks(exception).get(0).getExcept()).isEmpty();
    assertThat(exception.getPorts()).extracting(EgressRulesTest::read).containsExactly("TCP 3141");
  }

  private static List<NetworkPolicyEgressRule> rules(
      List<Cidr> denied, List<AllowedPeer> allowed, String... addresses) {
    return EgressRules.of(
        new NetworkRules(denied, allowed, Spaces.dns()), Spaces.addresses(addresses));
  }

  private static List<IPBlock> blocks(NetworkPolicyEgressRule rule) {
    return rule.getTo().stream()
        .map(NetworkPolicyPeer::getIpBlock)
        .filter(block -> block != null)
        .toList();
  }

  private static String read(NetworkPolicyPort port) {
    return port.getProtocol() + " " + port.getPort().getIntVal();
  }
}
