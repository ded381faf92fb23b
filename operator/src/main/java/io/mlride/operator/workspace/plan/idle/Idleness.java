package io.mlride.operator.workspace.plan.idle;

import io.mlride.crds.reason.Explanation;
import java.time.Instant;
import java.util.Optional;

/** What there is to be said or done about the use of a workspace. */
public sealed interface Idleness {

  /** Nothing: it does not run, it is used, or it was until a short while ago. */
  record Nothing() implements Idleness {}

  /** This process has just begun to look. What was said before still holds. */
  record NotReadYet() implements Idleness {}

  /**
   * Something is said.
   *
   * @param why in words
   * @param stopsAt its announced end, where it has one
   */
  record Told(Explanation why, Optional<Instant> stopsAt) implements Idleness {}

  /**
   * It is to be stopped.
   *
   * @param why in words
   */
  record Over(Explanation why) implements Idleness {}
}
