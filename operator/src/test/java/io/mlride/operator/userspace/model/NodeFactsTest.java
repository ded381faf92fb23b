package io.mlride.operator.userspace.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodeFactsTest {

  @Test
  void takesEveryAddressOfEveryType() {
    var node =
        new NodeBuilder()
            .withNewStatus()
            .addNewAddress("198.51.100.7", "ExternalIP")
            .addNewAddress("10.0.0.7", "InternalIP")
            .addNewAddress("node-1", "Hostname")
            .endStatus()
            .build();

    assertThat(NodeFacts.of(node).addresses())
        .containsExactlyInAnyOrder("198.51.100.7", "10.0.0.7", "node-1");
  }

  @Test
  void takesExtendedResourcesAndNothingThatEveryNodeHas() {
    var zero = new Quantity("0");
    var capacity =
        Map.of(
            "cpu",
            zero,
            "memory",
            zero,
            "pods",
            zero,
            "ephemeral-storage",
            zero,
            "hugepages-2Mi",
            zero,
            "attachable-volumes-csi-x",
            zero,
            "nvidia.com/gpu",
            zero,
            "nvidia.com/mig-1g.5gb",
            zero);

    assertThat(NodeFacts.of(nodeWith(capacity)).extendedResources())
        .containsExactlyInAnyOrder("nvidia.com/gpu", "nvidia.com/mig-1g.5gb");
  }

  @Test
  void aNodeThatSaysNothingYetHasNothing() {
    assertThat(NodeFacts.of(new Node()).addresses()).isEmpty();
  }

  private static Node nodeWith(Map<String, Quantity> capacity) {
    return new NodeBuilder().withNewStatus().withCapacity(capacity).endStatus().build();
  }
}
