package io.mlride.operator.workspace.status.rule;

import io.fabric8.kubernetes.api.model.Pod;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.status.Finding;
import io.mlride.operator.workspace.status.Situation;
import java.util.Map;
import java.util.Optional;

/** Scheduled: the Pod has a node, or why it has none. */
public final class ScheduledRule implements Rule {

  @Override
  public Finding find(Situation situation) {
    var ending = Ending.of(situation);
    if (ending.isPresent()) {
      return Finding.fails(ending.get());
    }
    return situation
        .nodeName()
        .map(node -> Finding.holds(Reason.NodeAssigned.explain(Map.of("node", node))))
        .orElseGet(() -> without(situation));
  }

  private static Finding without(Situation situation) {
    return situation
        .pod()
        .flatMap(ScheduledRule::verdict)
        .map(
            message ->
                situation.inputs().announcements().nodeBeingAdded()
                    ? Reason.NodeBeingAdded.explain()
                    : NoNode.explain(message, situation))
        .map(Finding::fails)
        .orElseGet(() -> Finding.fails(Reason.ChoosingNode.explain()));
  }

  /** What the scheduler said when it found no node. */
  private static Optional<String> verdict(Pod pod) {
    return PodFacts.condition(pod, "PodScheduled")
        .filter(condition -> "Unschedulable".equals(condition.getReason()))
        .map(condition -> condition.getMessage() == null ? "" : condition.getMessage());
  }
}
