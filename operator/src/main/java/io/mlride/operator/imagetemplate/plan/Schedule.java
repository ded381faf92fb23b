package io.mlride.operator.imagetemplate.plan;

import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.imagetemplate.model.Answer;
import io.mlride.operator.imagetemplate.model.Candidate;
import io.mlride.operator.imagetemplate.model.Inputs;
import io.mlride.operator.imagetemplate.model.LookUp;
import io.mlride.operator.imagetemplate.model.Question;
import io.mlride.operator.imagetemplate.model.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a question is due. Each template is a little later than the rule says, by a part that its
 * uid decides, so that templates made together do not ask together. Somebody may ask for it sooner.
 */
final class Schedule {
  private static final int PARTS = 1024;
  private static final int REFRESH_SPREAD = 10;
  private static final int RETRY_SPREAD = 4;

  /** However often somebody asks. */
  private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(10);

  private Schedule() {}

  static Instant due(Question question, Inputs inputs, Rules rules) {
    var planned =
        inputs
            .last(question)
            .map(last -> next(last, inputs, rules))
            .orElseGet(() -> first(question, inputs, rules));
    return requested(question, inputs, rules).filter(planned::isAfter).orElse(planned);
  }

  /**
   * What counts is that the request is a new one, not how its time compares with the last look-up:
   * clocks differ, and people write whole seconds. So a time in the future counts once, like any
   * other. Old ones stay in the template for ever; a restart, which forgets what was answered, must
   * not repeat them.
   */
  private static Optional<Instant> requested(Question question, Inputs inputs, Rules rules) {
    var last = inputs.last(question);
    var overtaken = inputs.now().minus(rules.refreshEvery()).minus(rules.retryAtMost());
    return inputs
        .request()
        .filter(overtaken::isBefore)
        .filter(request -> last.flatMap(LookUp::request).filter(request::equals).isEmpty())
        .map(request -> last.map(LookUp::at).map(Schedule::pause).orElse(inputs.now()));
  }

  private static Instant pause(Instant last) {
    return last.plus(BETWEEN_REQUESTS);
  }

  private static Instant next(LookUp last, Inputs inputs, Rules rules) {
    if (last.answer() instanceof Answer.Found) {
      var every = rules.refreshEvery();
      return last.at().plus(every).plus(share(inputs, every.dividedBy(REFRESH_SPREAD)));
    }
    var wait = backOff(last.failures(), rules);
    return last.at().plus(wait).plus(share(inputs, wait.dividedBy(RETRY_SPREAD)));
  }

  /** After a restart, a thousand templates that were found before are not all asked for at once. */
  private static Instant first(Question question, Inputs inputs, Rules rules) {
    return wasFound(question, inputs)
        ? inputs.startedAt().plus(share(inputs, rules.refreshEvery()))
        : inputs.now();
  }

  private static boolean wasFound(Question question, Inputs inputs) {
    var status = inputs.status();
    return inputs.template().getMetadata().getGeneration().equals(status.observedGeneration())
        && Conditions.find(status.conditions(), "Ready")
            .map(Condition::reason)
            .filter(Reason.ImageResolved.name()::equals)
            .isPresent()
        && question.candidates().stream().map(Candidate::image).anyMatch(status.image()::equals);
  }

  private static Duration backOff(int failures, Rules rules) {
    var wait = rules.retryAfter();
    for (var i = 1; i < failures && wait.compareTo(rules.retryAtMost()) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(rules.retryAtMost()) < 0 ? wait : rules.retryAtMost();
  }

  private static Duration share(Inputs inputs, Duration whole) {
    var uid = inputs.template().getMetadata().getUid();
    return whole.multipliedBy(Math.floorMod(uid.hashCode(), PARTS)).dividedBy(PARTS);
  }
}
