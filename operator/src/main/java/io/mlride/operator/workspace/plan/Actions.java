package io.mlride.operator.workspace.plan;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.operator.home.HomeClaims;
import io.mlride.operator.workspace.desired.HomeClaimDesired;
import io.mlride.operator.workspace.desired.PodDesired;
import io.mlride.operator.workspace.desired.ResourcesDesired;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.model.Recipe;
import io.mlride.operator.workspace.model.StartedWith;
import io.mlride.operator.workspace.model.WorkspaceSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The writes that lead from what is to what a verdict wants. None when it is so already. */
final class Actions {

  private static final Duration AFTER_REFUSAL = Duration.ofSeconds(10);

  private Actions() {}

  /**
   * A Pod that is there comes first: whatever keeps its disk from being changed must not keep it
   * from being stopped.
   */
  static List<Action> of(Verdict verdict, Inputs inputs, WorkspaceSettings settings, Instant now) {
    var claim = claim(verdict, inputs);
    var pod = pod(verdict, inputs, settings, now);
    return (inputs.pod().isPresent() ? Stream.of(pod, claim) : Stream.of(claim, pod))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * When a Pod that the node refused may be made anew: the next one is likely to be refused too,
   * and that takes milliseconds. Empty for one that ran, which is replaced at once.
   */
  static Optional<Instant> mayReplace(Inputs inputs) {
    return inputs
        .livingPod()
        .filter(pod -> PodFacts.hasEnded(pod) && !PodFacts.everRan(pod))
        .map(pod -> Instant.parse(pod.getMetadata().getCreationTimestamp()).plus(AFTER_REFUSAL));
  }

  private static Action delete(Pod pod) {
    return new Action.DeletePod(pod);
  }

  /**
   * Ownership is put right at once: whoever says that a disk is to be kept may delete its workspace
   * next. That of another workspace's disk is not touched, nor that of an earlier one of this name,
   * nor that of a workspace on its way out: whoever orphans a disk wants it to have no owner.
   */
  private static Optional<Action> claim(Verdict verdict, Inputs inputs) {
    if (inputs.homeHolder().isPresent()
        || inputs.earlierHome().isPresent()
        || inputs.workspace().getMetadata().getDeletionTimestamp() != null) {
      return Optional.empty();
    }
    if (inputs.claim().isPresent()) {
      return HomeClaimDesired.adjusted(
              inputs.claim().get(), inputs.workspace(), growth(verdict, inputs))
          .map(Action.AdjustClaim::new);
    }
    return verdict instanceof Verdict.Go go && inputs.pod().isEmpty()
        ? Optional.of(new Action.CreateClaim(HomeClaimDesired.of(go.recipe(), inputs.workspace())))
        : Optional.empty();
  }

  /** A claim can only grow once it has its disk. */
  private static Optional<Quantity> growth(Verdict verdict, Inputs inputs) {
    return inputs
        .claim()
        .filter(claim -> verdict instanceof Verdict.Go && HomeClaims.isBound(claim))
        .filter(inputs::homeCanGrow)
        .map(claim -> inputs.spec().home().size());
  }

  private static Optional<Action> pod(
      Verdict verdict, Inputs inputs, WorkspaceSettings settings, Instant now) {
    if (verdict instanceof Verdict.Go && mayReplace(inputs).filter(now::isBefore).isPresent()) {
      return Optional.empty();
    }
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
    return PodFacts.hasEnded(pod)
        || waitsForNoHome(pod, recipe, inputs)
        || !PodFacts.answers(pod, inputs.spec())
        || outdatedBeforeUse(pod, inputs);
  }

  /**
   * The home disk went in the moment in which the Pod was made. Such a Pod waits for ever; without
   * it, the start is decided once more, and says that the disk is gone.
   */
  private static boolean waitsForNoHome(Pod pod, Recipe recipe, Inputs inputs) {
    return inputs.claim().isEmpty()
        && PodFacts.missingClaim(pod).filter(recipe.claimName()::equals).isPresent();
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
