package io.mlride.api.usage;

import io.mlride.api.problem.ProblemException;
import java.time.LocalDate;

/** Days (UTC), both included. */
record UsagePeriod(LocalDate from, LocalDate to) {
  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 366;

  /** What is asked for; null: the last 30 days. */
  static UsagePeriod of(LocalDate from, LocalDate to, LocalDate today) {
    var end = to == null ? latest(from, today) : to;
    var begin = from == null ? end.minusDays(USUAL_DAYS - 1) : from;
    if (end.isBefore(begin)) {
      throw ProblemException.invalid("?to", "The last day must not lie before the first.");
    }
    if (!end.isBefore(begin.plusDays(MOST_DAYS))) {
      throw ProblemException.invalid(
          "?from", "At most %d days at once; ask for the rest by itself.".formatted(MOST_DAYS));
    }
    return new UsagePeriod(begin, end);
  }

  private static LocalDate latest(LocalDate from, LocalDate today) {
    return from == null || from.isBefore(today) ? today : from;
  }
}
