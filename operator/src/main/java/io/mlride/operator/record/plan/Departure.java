package io.mlride.operator.record.plan;

import io.mlride.database.history.Ending;
import java.time.Instant;
import java.util.UUID;

/** The end of what is not in the cluster any more. */
final class Departure {

  private static final String REASON = "Deleted";

  private Departure() {}

  /**
   * Exact where somebody watched it go, else an estimate: the time at which it was found gone.
   *
   * @param begin no end lies before it, whatever the clocks of this machine and the API server say
   */
  static Ending of(UUID uid, Instant begin, Observed observed) {
    var seen = observed.departures().get(uid);
    var at = seen == null ? observed.now() : seen;
    return new Ending(at.isBefore(begin) ? begin : at, seen == null, REASON);
  }
}
