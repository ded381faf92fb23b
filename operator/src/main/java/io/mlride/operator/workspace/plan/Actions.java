package io.mlride.operator.workspace.plan;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.operator.workspace.desired.HomeClaimDesired;
import io.mlride.operator.workspace.desired.PodDesired;
import io.mlride.operator.workspace.desired.ResourcesDesired;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.model.Recipe;
import io.mlride.operator.workspace.model.StartedWith;
import io.mlride.operator.workspace.model.WorkspaceSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The writes that lead from what is to what a verdict wants. None when it is so already. */
final class Actions {

  private Actions() {}

  static List<Action> of(Verdict verdict, Inputs inputs, WorkspaceSettings settings) {
    return Stream.of(claim(verdict, inputs), pod(verdict, inputs, settings))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Action delete(Pod pod) {
    return new Action.DeletePod(pod);
  }

  /**
   * Ownership is put right at once: whoever says that a disk is to be kept may delete its workspace
   * next. That of another workspace's disk is not touched, nor that of an earlier one of this name.
   */
  private static Optional<Action> claim(Verdict verdict, Inputs inputs) {
    if (inputs.homeHolder().isPresent() || inputs.earlierHome().isPresent()) {
      return Optional.empty();
    }
    if (inputs.claim().isPresent()) {
      return HomeClaimDesired.adjusted(inputs.claim().get(), inputs.workspace(), growth(inputs))
          .map(Action.AdjustClaim::new);
    }
    return verdict instanceof Verdict.Go go && inputs.pod().isEmpty()
        ? Optional.of(new Action.CreateClaim(HomeClaimDesired.of(go.recipe(), inputs.workspace())))
        : Optional.empty();
  }

  private static Optional<Quantity> growth(Inputs inputs) {
    return inputs.claim().filter(inputs::homeCanGrow).map(claim -> inputs.spec().home().size());
  }

  private static Optional<Action> pod(Verdict verdict, Inputs inputs, WorkspaceSettings settings) {
    if (verdict instanceof Verdict.Go go) {
      return started(go.recipe(), inputs, settings);
    }
    var stays = verdict instanceof Verdict.Rest rest ? rest.firstSaid() : !endedPod(inputs);
    return stays ? Optional.empty() : inputs.livingPod().map(Actions::delete);
  }

  private static boolean endedPod(Inputs inputs) {
    return inputs.livingPod().filter(PodFacts::hasEnded).isPresent();
  }

  /** The Pod's name is fixed: the next start waits until the old Pod is gone. */
  private static Optional<Action> started(
      Recipe recipe, Inputs inputs, WorkspaceSettings settings) {
    if (inputs.pod().isEmpty()) {
      return Optional.of(new Action.CreatePod(PodDesired.of(recipe, inputs.workspace(), settings)));
    }
    return inputs
        .livingPod()
        .flatMap(
            pod -> mustGo(pod, recipe, inputs) ? Optional.of(delete(pod)) : resize(pod, recipe));
  }

  private static boolean mustGo(Pod pod, Recipe recipe, Inputs inputs) {
    var answersAnotherRequest =
        !PodFacts.annotation(pod, PodFacts.START_REQUEST).equals(recipe.startRequest());
    return PodFacts.hasEnded(pod) || answersAnotherRequest || outdatedBeforeUse(pod, inputs);
  }

  /**
   * Whoever mends a start that never succeeded does not have to ask for a restart: nothing runs
   * that could be lost.
   */
  private static boolean outdatedBeforeUse(Pod pod, Inputs inputs) {
    return !inputs.wasReady()
        && !PodFacts.isReady(pod)
        && !StartedWith.changedSince(PodFacts.annotation(pod, PodFacts.STARTED_WITH), inputs.spec())
            .isEmpty();
  }

  private static Optional<Action> resize(Pod pod, Recipe recipe) {
    return ResourcesDesired.resized(pod, recipe)
        .map(resources -> new Action.ResizePod(pod, resources));
  }
}
