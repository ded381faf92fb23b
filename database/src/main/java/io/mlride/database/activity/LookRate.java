package io.mlride.database.activity;

import java.time.Duration;

/**
 * How often a look is taken.
 *
 * @param every how often each replica asks for looks
 */
public record LookRate(Duration every) {

  /**
   * After how long a look is due again: a little less than the replicas' pace, for a clock that is
   * a moment early would let a whole round pass.
   */
  public Duration due() {
    return every.minus(every.dividedBy(10));
  }
}
