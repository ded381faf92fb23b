package io.mlride.operator.workspace.plan;

import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.model.WorkspaceSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** When time alone can change what is to be done or said. All else comes as an event. */
public final class LookAgain {

  /**
   * While a start waits for something of which no event need come: a quota whose last event passed
   * before the wait began, a storage class that an admin makes.
   */
  private static final Duration WAITING = Duration.ofSeconds(30);

  private static final Set<WorkspaceCondition> WITHOUT_EVENT =
      Set.of(WorkspaceCondition.QuotaAvailable, WorkspaceCondition.StorageReady);

  private LookAgain() {}

  static Optional<Instant> at(
      Verdict verdict, Inputs inputs, WorkspaceSettings settings, Instant now) {
    if (verdict instanceof Verdict.Rest rest) {
      return rest.firstSaid() ? Optional.of(now) : Optional.empty();
    }
    var waiting =
        verdict instanceof Verdict.Wait wait && WITHOUT_EVENT.contains(wait.hold().step())
            ? Optional.of(now.plus(WAITING))
            : Optional.<Instant>empty();
    return Stream.of(
            waiting,
            Deadline.of(inputs).filter(now::isBefore),
            Actions.mayReplace(inputs).filter(now::isBefore),
            slow(inputs, settings).filter(now::isBefore))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /**
   * The plan's own time, or sooner when the cluster refused something and no event may tell that it
   * would not any more.
   */
  public static Optional<Instant> earlier(Plan plan, Optional<Hold> refusal, Instant now) {
    return Stream.of(plan.lookAgain(), refusal.map(hold -> now.plus(WAITING)))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  private static Optional<Instant> slow(Inputs inputs, WorkspaceSettings settings) {
    return inputs
        .livingPod()
        .filter(pod -> !PodFacts.isReady(pod))
        .flatMap(PodFacts::mainContainerRunningSince)
        .map(since -> since.plus(settings.slowAfter()));
  }
}
