package io.mlride.operator.imagetemplate.plan;

import io.mlride.operator.imagetemplate.model.Inputs;
import io.mlride.operator.imagetemplate.model.Question;
import io.mlride.operator.imagetemplate.model.Rules;
import java.time.Duration;
import java.util.Optional;

/** Decides what to do for a template. */
public final class Planner {
  private Planner() {}

  /** The plan for what was read, under these rules. */
  public static Plan plan(Inputs inputs, Rules rules) {
    var approach = Approaches.choose(inputs, rules);
    if (!(approach instanceof Approach.Ask ask)) {
      return new Plan(approach, Optional.empty(), Optional.empty());
    }
    return plan(ask, inputs, rules);
  }

  private static Plan plan(Approach.Ask approach, Inputs inputs, Rules rules) {
    Question question = approach.question();
    var wait = Duration.between(inputs.now(), Schedule.due(question, inputs, rules));
    if (!wait.isNegative() && !wait.isZero()) {
      return new Plan(approach, Optional.empty(), Optional.of(wait));
    }
    // The answer is an event of its own; this is for the case that it gets lost.
    return new Plan(approach, Optional.of(question), Optional.of(rules.retryAtMost()));
  }
}
