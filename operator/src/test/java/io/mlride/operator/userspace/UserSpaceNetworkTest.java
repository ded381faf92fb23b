package io.mlride.operator.userspace;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSliceBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.mlride.testing.ApiServer;
import io.mlride.testing.AuditLog;
import io.mlride.testing.AuditLog.Request;
import io.mlride.testing.ChartRights;
import io.mlride.testing.WithApiServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls follow the cluster. */
@WithApiServer
class UserSpaceNetworkTest {
  private static final String OURS = "test.mlride.io/network";

  private static Installed installed;
  private static List<String> deniedWithoutNodes;

  @BeforeAll
  static void install(ApiServer server) {
    installed = Installed.on(server);
    installed.createReady("sara");
    deniedWithoutNodes = denied();
  }

  @AfterAll
  static void remove() {
    installed.close();
  }

  @AfterEach
  void removeNodes() {
    installed.admin().nodes().withLabel(OURS).delete();
    var slices = installed.admin().discovery().v1().endpointSlices();
    slices.inNamespace("default").withName("kubernetes").delete();
    await().until(() -> denied().equals(deniedWithoutNodes));
  }

  @Test
  void theAddressesOfANewNodeAreDeniedAndThoseOfALostOneOpenAgain() {
    addNode("public", "198.51.100.7", "2001:db8::7");

    awaitDenied("198.51.100.7/32", "2001:db8::7/128");

    installed.admin().nodes().withName("public").delete();
    await().untilAsserted(() -> assertThat(denied()).doesNotContain("198.51.100.7/32"));
  }

  @Test
  void everyAddressOfTheApiServerIsDenied() {
    installed
        .admin()
        .resource(
            new EndpointSliceBuilder()
                .withNewMetadata()
                .withName("kubernetes")
                .withNamespace("default")
                .addToLabels("kubernetes.io/service-name", "kubernetes")
                .endMetadata()
                .withAddressType("IPv4")
                .addNewEndpoint()
                .withAddresses("203.0.113.6")
                .endEndpoint()
                .addNewEndpoint()
                .withAddresses("203.0.113.8")
                .endEndpoint()
                .build())
        .create();

    awaitDenied("203.0.113.6/32", "203.0.113.8/32");
  }

  @Test
  void aNodeWithinADeniedRangeChangesNoPolicy() {
    var before = policy().getMetadata().getResourceVersion();

    addNode("private", "10.4.5.6");
    offerGpu("private", "example.com/npu");
    awaitCountedAsNone("requests.example.com/npu");

    assertThat(policy().getMetadata().getResourceVersion()).isEqualTo(before);
  }

  @Test
  void aHeartbeatOfANodeWritesNothing() {
    addNode("beating", "198.51.100.10");
    awaitDenied("198.51.100.10/32");
    var before = writes();

    installed
        .admin()
        .nodes()
        .withName("beating")
        .editStatus(
            node ->
                new NodeBuilder(node)
                    .editStatus()
                    .addNewCondition()
                    .withType("Ready")
                    .withStatus("True")
                    .withLastHeartbeatTime("2026-11-23T08:00:00Z")
                    .endCondition()
                    .endStatus()
                    .build());
    installed.createReady("ulla");

    assertThat(writes().subList(before.size(), writes().size()))
        .noneMatch(write -> write.namespace().equals("mlride-u-sara"));
  }

  @Test
  void aGpuThatANodeOffersCountsAsNoneForWhomItIsNotListed() {
    addNode("gpu", "198.51.100.11");
    offerGpu("gpu", "example.com/tpu");

    awaitCountedAsNone("requests.example.com/tpu");
  }

  private static void offerGpu(String node, String resource) {
    installed
        .admin()
        .nodes()
        .withName(node)
        .editStatus(
            found ->
                new NodeBuilder(found)
                    .editStatus()
                    .addToCapacity(resource, new Quantity("4"))
                    .endStatus()
                    .build());
  }

  private static void awaitCountedAsNone(String key) {
    var quota = installed.admin().resourceQuotas().inNamespace("mlride-u-sara").withName("mlride");
    await()
        .untilAsserted(
            () ->
                assertThat(quota.get().getSpec().getHard()).containsEntry(key, new Quantity("0")));
  }

  private static List<Request> writes() {
    return AuditLog.of(installed.server(), ChartRights.OPERATOR).stream()
        .filter(Request::isWrite)
        .toList();
  }

  private static void addNode(String name, String... addresses) {
    var node =
        new NodeBuilder().withNewMetadata().withName(name).addToLabels(OURS, "").endMetadata();
    installed.admin().resource(node.build()).create();
    installed.admin().nodes().withName(name).editStatus(found -> with(found, addresses));
  }

  private static Node with(Node node, String... addresses) {
    var changed = new NodeBuilder(node).editOrNewStatus();
    for (var address : addresses) {
      changed = changed.addNewAddress(address, "InternalIP");
    }
    return changed.endStatus().build();
  }

  private static void awaitDenied(String... blocks) {
    await().untilAsserted(() -> assertThat(denied()).contains(blocks));
  }

  private static List<String> denied() {
    return policy().getSpec().getEgress().get(1).getTo().stream()
        .flatMap(peer -> peer.getIpBlock().getExcept().stream())
        .toList();
  }

  private static NetworkPolicy policy() {
    var policies = installed.admin().network().v1().networkPolicies();
    return policies.inNamespace("mlride-u-sara").withName("mlride-workspaces").get();
  }
}
