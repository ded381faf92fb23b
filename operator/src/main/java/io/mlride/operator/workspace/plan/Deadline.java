package io.mlride.operator.workspace.plan;

import io.mlride.crds.condition.Condition;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.PodFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * How long a start may take. The time runs from when the Pod has a node, because waiting for room
 * is never a failure, until it is ready for the first time.
 */
final class Deadline {

  private Deadline() {}

  /** When the start under way ends if nothing changes; empty when none is under way. */
  static Optional<Instant> of(Inputs inputs) {
    return inputs
        .livingPod()
        .filter(pod -> !inputs.wasReady() && !PodFacts.isReady(pod) && !PodFacts.hasEnded(pod))
        .flatMap(
            pod -> PodFacts.scheduledAt(pod).map(since -> since.plus(PodFacts.startDeadline(pod))));
  }

  /** That the start took too long, how far it got and why; empty when it did not. */
  static Optional<Explanation> missed(Inputs inputs, Instant now) {
    return of(inputs)
        .filter(deadline -> !now.isBefore(deadline))
        .map(deadline -> explain(inputs, PodFacts.startDeadline(inputs.pod().orElseThrow())));
  }

  private static Explanation explain(Inputs inputs, Duration limit) {
    var stuck =
        Arrays.stream(WorkspaceCondition.values())
            .flatMap(step -> unmet(inputs, step).stream())
            .findFirst();
    return Reason.StartTimedOut.explain(
        Map.of(
            "limit", inWords(limit),
            "step", stuck.map(Deadline::words).orElse(WorkspaceCondition.Ready.words()),
            "detail", stuck.map(Condition::message).orElse("no answer")));
  }

  private static Optional<Condition> unmet(Inputs inputs, WorkspaceCondition step) {
    return inputs.status().conditions().stream()
        .filter(condition -> condition.type().equals(step.name()) && !condition.holds())
        .findFirst();
  }

  private static String words(Condition condition) {
    return WorkspaceCondition.valueOf(condition.type()).words();
  }

  /** As a person writes it and as a template's startDeadline is written: 10m, 90s. */
  private static String inWords(Duration limit) {
    return limit.toMinutes() > 0 && limit.toSecondsPart() == 0
        ? limit.toMinutes() + "m"
        : limit.toSeconds() + "s";
  }
}
