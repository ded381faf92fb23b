package io.mlride.operator.imagetemplate.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A question and what it brought the last time it was asked.
 *
 * @param question what was asked
 * @param request the request for a look-up that stood when it was asked; this was the answer to it
 * @param answer what came back
 * @param at when that was
 * @param failures how many times in a row the image was not found, this time included; 0 once it is
 */
public record LookUp(
    Question question, Optional<Instant> request, Answer answer, Instant at, int failures) {

  /** The first or next look-up, counting on from the one before it. */
  public static LookUp after(
      Optional<LookUp> before,
      Question question,
      Optional<Instant> request,
      Answer answer,
      Instant at) {
    var failures =
        answer instanceof Answer.Found
            ? 0
            : before.filter(old -> old.question().equals(question)).map(LookUp::failures).orElse(0)
                + 1;
    return new LookUp(question, request, answer, at, failures);
  }
}
