package io.mlride.operator.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ContainerImageBuilder;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import org.junit.jupiter.api.Test;

/** What is kept of a node. */
class NodeReadingTest {

  @Test
  void anImageThatLostItsNameIsPassedOver() {
    var nameless = new ContainerImageBuilder().withSizeBytes(1L).build();
    nameless.setNames(null);
    var named = new ContainerImageBuilder().withNames("registry.example.org/python:1").build();
    var node =
        new NodeBuilder()
            .withNewMetadata()
            .withName("one")
            .endMetadata()
            .withNewSpec()
            .endSpec()
            .withNewStatus()
            .withImages(nameless, named)
            .endStatus()
            .build();

    assertThat(NodeReading.of(node).holds("registry.example.org/python:1")).isTrue();
  }
}
