package io.mlride.operator.workspace.status;

import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.plan.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is said of a workspace that wants no Pod. */
final class Resting {

  /**
   * Stops that were not asked for by the workspace's own spec: they last until a fresh start is.
   */
  private static final Set<Reason> LASTING =
      Set.of(
          Reason.StartTimedOut,
          Reason.SpaceSuspended,
          Reason.StoppedIdle,
          Reason.KeepUntilReached,
          Reason.StoppedByAdmin,
          Reason.AccountDeletionPlanned);

  private Resting() {}

  /** Why it rests; while its Pod ends, that. */
  static Explanation why(Verdict.Rest rest, Situation situation) {
    var ends = situation.inputs().pod().isPresent() && !rest.firstSaid();
    return ends && rest.why().reason() != Reason.Deleting
        ? Reason.Stopping.explain(
            Map.of(
                "app", situation.appName(),
                "seconds", String.valueOf(situation.settings().stopGrace().toSeconds())))
        : rest.why();
  }

  /** The stop that outlives this reconcile; empty for a wish of the spec. */
  static Optional<String> lastingReason(Situation situation) {
    return situation.verdict() instanceof Verdict.Rest rest
        ? Optional.of(rest.why().reason()).filter(LASTING::contains).map(Reason::name)
        : Optional.empty();
  }
}
