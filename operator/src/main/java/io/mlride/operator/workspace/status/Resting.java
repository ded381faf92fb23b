package io.mlride.operator.workspace.status;

import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.plan.Verdict;

/** What is said of a workspace that wants no Pod. */
final class Resting {

  private Resting() {}

  /** Why it rests; of one that its owner stopped, first that its app is given time to end. */
  static Explanation why(Verdict.Rest rest, Situation situation) {
    return rest.why().reason() == Reason.WorkspaceStopped && situation.inputs().pod().isPresent()
        ? Stopping.explain(situation)
        : rest.why();
  }
}
