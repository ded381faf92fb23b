package io.mlride.operator.capacity.plan;

import io.fabric8.kubernetes.api.model.Pod;
import java.util.Objects;

/** What a Pod's phase and node say about the room it takes. */
public final class PodState {

  private PodState() {}

  /** Bound to a node and not over: it takes room there. */
  public static boolean holdsItsNode(Pod pod) {
    return isBound(pod) && !isOver(pod);
  }

  /** The scheduler found a node for it. */
  public static boolean isBound(Pod pod) {
    var node = pod.getSpec().getNodeName();
    return node != null && !node.isEmpty();
  }

  /** Its containers ended for good; the object stays until somebody deletes it. */
  public static boolean isOver(Pod pod) {
    var phase = pod.getStatus() == null ? null : pod.getStatus().getPhase();
    return "Succeeded".equals(phase) || "Failed".equals(phase);
  }

  /** Whether an update of a Pod leaves the room it takes as it was, and where. */
  public static boolean takesTheSameRoom(Pod before, Pod after) {
    return holdsItsNode(before) == holdsItsNode(after)
        && Objects.equals(before.getSpec().getNodeName(), after.getSpec().getNodeName())
        && EffectiveRequests.of(before).equals(EffectiveRequests.of(after));
  }
}
