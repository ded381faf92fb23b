package io.mlride.operator.workspace.status;

import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.WorkspaceCondition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one condition that is shown for a workspace: Ready when it is True; otherwise the first, in
 * the order in which things happen, that is neither True nor NotReached.
 */
public final class Headline {

  private Headline() {}

  /** The headline of these conditions; empty before the first visit. */
  public static Optional<Condition> of(List<Condition> conditions) {
    var ready = Conditions.find(conditions, WorkspaceCondition.Ready.name());
    var decided =
        ready.filter(condition -> condition.holds() || isStop(condition) || rests(conditions));
    return decided.or(
        () ->
            Stream.of(WorkspaceCondition.values())
                .map(step -> Conditions.find(conditions, step.name()))
                .flatMap(Optional::stream)
                .filter(condition -> !condition.holds() && !isNotReached(condition))
                .findFirst());
  }

  /** The reason in the headline. */
  public static Optional<Reason> reason(List<Condition> conditions) {
    return of(conditions).flatMap(condition -> Reason.named(condition.reason()));
  }

  private static boolean isNotReached(Condition condition) {
    return Reason.NotReached.name().equals(condition.reason());
  }

  private static boolean isStop(Condition ready) {
    return Reason.Stopping.name().equals(ready.reason());
  }

  /** A resting workspace says so in every condition but Ready, which says why. */
  private static boolean rests(List<Condition> conditions) {
    return Conditions.find(conditions, WorkspaceCondition.TemplateResolved.name())
        .filter(first -> Reason.WorkspaceStopped.name().equals(first.reason()))
        .isPresent();
  }
}
