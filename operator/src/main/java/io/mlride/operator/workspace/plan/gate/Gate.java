package io.mlride.operator.workspace.plan.gate;

import io.mlride.operator.workspace.plan.Hold;
import java.util.Optional;

/** One thing that has to be so before a Pod may be made. */
@FunctionalInterface
public interface Gate {

  /** Why it is not so; empty when the start may go on. */
  Optional<Hold> check(Start start);
}
