package io.mlride.operator.workspace.status;

import io.fabric8.kubernetes.api.model.Pod;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.NodeFacts;
import io.mlride.operator.workspace.model.Recipe;
import io.mlride.operator.workspace.model.WorkspaceSettings;
import io.mlride.operator.workspace.plan.Hold;
import io.mlride.operator.workspace.plan.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * All that the status of a workspace is computed from.
 *
 * @param inputs what was read, with the objects that were made since
 * @param verdict what was decided
 * @param refusal what the cluster refused to make; empty when all that was planned was done
 * @param settings the installation's
 * @param now the time
 */
public record Situation(
    Inputs inputs,
    Verdict verdict,
    Optional<Hold> refusal,
    WorkspaceSettings settings,
    Instant now) {

  /** Where the start stands still, by our own decision or the cluster's. */
  public Optional<Hold> hold() {
    return verdict instanceof Verdict.Wait wait ? Optional.of(wait.hold()) : refusal;
  }

  /** What a start makes, as far as that is known. */
  public Optional<Recipe> recipe() {
    if (verdict instanceof Verdict.Go go) {
      return Optional.of(go.recipe());
    }
    return verdict instanceof Verdict.Wait wait ? wait.recipe() : Optional.empty();
  }

  /** The Pod, unless it is on its way out. */
  public Optional<Pod> pod() {
    return inputs.livingPod();
  }

  /** The node that the Pod runs on. */
  public Optional<NodeFacts> node() {
    return nodeName().flatMap(inputs.cluster()::node);
  }

  /** The name of the node that the Pod runs on. */
  public Optional<String> nodeName() {
    return inputs.pod().map(pod -> pod.getSpec().getNodeName());
  }

  /** What is said of its use; nothing of a workspace that is to rest. */
  public UseNotices notices() {
    return verdict instanceof Verdict.Rest ? UseNotices.NONE : UseNotices.of(inputs, settings, now);
  }

  /** What people call the main app. */
  public String appName() {
    return recipe().map(Recipe::mainAppName).orElse("The app");
  }
}
