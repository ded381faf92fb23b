package io.mlride.api.log;

import io.mlride.api.problem.ProblemException;
import io.mlride.crds.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Which part of a log is asked for.
 *
 * @param container null: the main one
 * @param previous of the container's run before this one
 * @param tail how many lines at most, the last ones
 * @param since nothing older
 * @param follow whether it goes on
 */
record LogWish(
    String container, boolean previous, int tail, Optional<Instant> since, boolean follow) {

  static final String TIME = "Say a time such as 2026-01-31T08:00:00Z, or a span such as 15m.";

  /** Reads {@code ?since}: a span before now, or a time. */
  static Optional<Instant> since(String text, Instant now) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          TimeSpan.parse(text)
              .filter(span -> span.compareTo(Duration.ZERO) > 0)
              .map(now::minus)
              .orElseThrow(() -> ProblemException.invalid("?since", TIME)));
    } catch (IllegalArgumentException e) {
      return Optional.of(time(text));
    }
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw ProblemException.invalid("?since", TIME);
    }
  }
}
