package io.mlride.operator.userspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSliceBuilder;
import io.mlride.operator.userspace.model.ClusterFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterReadingTest {
  private final ClusterReading cluster = new ClusterReading(Spaces.installation().network());

  @Test
  void followsNodesAsTheyComeChangeAndGo() {
    cluster.nodes().put("one", node("198.51.100.1"));
    assertThat(denied(cluster.facts())).contains("198.51.100.1/32");

    cluster.nodes().put("one", node("198.51.100.2"));
    assertThat(denied(cluster.facts()))
        .contains("198.51.100.2/32")
        .doesNotContain("198.51.100.1/32");

    cluster.nodes().remove("one");
    assertThat(denied(cluster.facts())).doesNotContain("198.51.100.2/32");
  }

  @Test
  void followsTheApiServer() {
    var slice =
        new EndpointSliceBuilder()
            .withNewMetadata()
            .withName("kubernetes")
            .endMetadata()
            .addNewEndpoint()
            .withAddresses("203.0.113.6")
            .endEndpoint()
            .build();

    cluster.endpoints().put("kubernetes", slice);

    assertThat(denied(cluster.facts())).contains("203.0.113.6/32");
  }

  @Test
  void knowsTheGpusThatNodesOffer() {
    cluster.nodes().put("one", offering("nvidia.com/gpu"));
    assertThat(cluster.facts().extendedResources()).containsExactly("nvidia.com/gpu");

    cluster.nodes().put("one", offering("amd.com/gpu"));
    assertThat(cluster.facts().extendedResources()).containsExactly("amd.com/gpu");
  }

  @Test
  void computesNothingForAHeartbeat() {
    cluster.nodes().put("one", node("198.51.100.1"));
    var before = cluster.facts();

    cluster
        .nodes()
        .put(
            "one",
            new NodeBuilder(node("198.51.100.1"))
                .editStatus()
                .addNewCondition()
                .withType("Ready")
                .endCondition()
                .endStatus()
                .build());

    assertThat(cluster.facts()).isSameAs(before);
  }

  @Test
  void aNodeThatSaysNothingYetIsNoTrouble() {
    var silent = new NodeBuilder().withNewMetadata().withName("one").endMetadata().build();

    cluster.nodes().put("one", silent);

    assertThat(cluster.facts().extendedResources()).isEmpty();
  }

  @Test
  void keepsOfANodeOnlyWhatIsNeeded() {
    var image = new NodeBuilder(node("198.51.100.1")).editStatus().addNewImage().endImage();

    cluster.nodes().put("one", image.endStatus().build());

    assertThat(cluster.nodes().get("one").getStatus().getImages()).isEmpty();
    assertThat(cluster.nodes().get("one").getMetadata().getName()).isEqualTo("one");
  }

  private static List<String> denied(ClusterFacts facts) {
    return facts.egress().get(1).getTo().stream()
        .flatMap(peer -> peer.getIpBlock().getExcept().stream())
        .toList();
  }

  private static Node node(String address) {
    return new NodeBuilder()
        .withNewMetadata()
        .withName("one")
        .endMetadata()
        .withNewStatus()
        .addNewAddress(address, "ExternalIP")
        .endStatus()
        .build();
  }

  private static Node offering(String resource) {
    return new NodeBuilder(node("198.51.100.1"))
        .editStatus()
        .addToCapacity(resource, new Quantity("1"))
        .endStatus()
        .build();
  }
}
