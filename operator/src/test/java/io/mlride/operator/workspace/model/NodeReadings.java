package io.mlride.operator.workspace.model;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import java.util.Set;

/** Nodes for tests. */
public final class NodeReadings {

  private NodeReadings() {}

  /** A node with 4 CPU, 16Gi and the test template's image. */
  public static NodeFacts ready(String name) {
    return new NodeFacts(
        name,
        true,
        true,
        Map.of("disk", "fast"),
        Map.of(
            "cpu", new Quantity("4"), "memory", new Quantity("16Gi"), "pods", new Quantity("100")),
        "linux/amd64",
        Set.of("registry.example/minimal@sha256:abc"));
  }
}
