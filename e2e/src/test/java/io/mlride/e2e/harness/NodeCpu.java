package io.mlride.e2e.harness;

import io.fabric8.kubernetes.api.model.Quantity;

/** How much CPU the node under test has, so that a journey can ask for more than that. */
public final class NodeCpu {

  private NodeCpu() {}

  /** What Pods may reserve there, in thousandths of a core. */
  public static long of(Journey journey) {
    var node = journey.client().nodes().list().getItems().get(0);
    return Quantity.getAmountInBytes(node.getStatus().getAllocatable().get("cpu"))
        .movePointRight(3)
        .longValueExact();
  }
}
