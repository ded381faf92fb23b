package io.mlride.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long a test waits for what has to come. Long enough for a busy machine: a test says that
 * something comes, not how soon.
 */
public final class Patience {
  /** The same for what waits in its own way. */
  public static final Duration LONG = Duration.ofMinutes(3);

  private Patience() {}

  /** Begins to wait for a condition. */
  public static ConditionFactory await() {
    return Awaitility.await().atMost(LONG);
  }
}
