package io.mlride.operator.workspace.status.rule;

import io.mlride.operator.workspace.status.Finding;
import io.mlride.operator.workspace.status.Situation;

/** What is to be said of one condition when the start is not held at it. */
@FunctionalInterface
public interface Rule {

  /** The finding; later conditions are not asked where it does not hold and there is no Pod. */
  Finding find(Situation situation);
}
