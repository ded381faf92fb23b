package io.mlride.operator.imagetemplate.plan;

import io.mlride.operator.imagetemplate.model.Answer.Found;
import io.mlride.operator.imagetemplate.model.Inputs;
import io.mlride.operator.imagetemplate.model.Question;
import java.util.Optional;

/** What a template's status still knows of an earlier look-up. */
public final class Known {
  private Known() {}

  /** The earlier finding, if it is one of the tags that are asked for today. */
  public static Optional<Found> of(Inputs inputs, Question question) {
    var status = inputs.status();
    if (status.digest() == null) {
      return Optional.empty();
    }
    return question.candidates().stream()
        .filter(candidate -> candidate.image().equals(status.image()))
        .map(
            candidate ->
                new Found(candidate, status.digest(), Optional.ofNullable(status.sizeBytes())))
        .findFirst();
  }
}
