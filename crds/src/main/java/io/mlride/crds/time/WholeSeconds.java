package io.mlride.crds.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Times in a status have whole seconds, like all of Kubernetes' own: a time read back equals the
 * time written.
 */
public final class WholeSeconds {
  private WholeSeconds() {}

  /** Cuts fractions of a second off; null stays null. */
  public static Instant of(Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
  }
}
