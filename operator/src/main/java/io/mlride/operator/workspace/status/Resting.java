package io.mlride.operator.workspace.status;

import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.plan.Verdict;
import java.util.Set;

/** What is said of a workspace that wants no Pod. */
final class Resting {

  private static final Set<Reason> STOPS = Set.of(Reason.WorkspaceStopped, Reason.SpaceSuspended);

  private Resting() {}

  /** Why it rests; of one that somebody stopped, first that its app is given time to end. */
  static Explanation why(Verdict.Rest rest, Situation situation) {
    return STOPS.contains(rest.why().reason()) && situation.inputs().pod().isPresent()
        ? Stopping.explain(situation)
        : rest.why();
  }
}
