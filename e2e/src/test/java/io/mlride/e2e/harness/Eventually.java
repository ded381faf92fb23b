package io.mlride.e2e.harness;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for conditions. The limit only ends what will never come true; it promises no speed. */
public final class Eventually {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Duration PERIOD = Duration.ofMillis(250);

  private Eventually() {}

  /**
   * Waits until what is seen is as promised.
   *
   * @param promise what is waited for, for people
   * @param look what is seen now
   * @param holds whether it is as promised
   * @param describe what to tell about the last sight if it never was
   * @return the first sight that was as promised
   */
  public static <T> T see(
      String promise, Supplier<T> look, Predicate<T> holds, Function<T, String> describe) {
    var last = new AtomicReference<T>();
    try {
      Awaitility.await()
          .atMost(LIMIT)
          .pollDelay(Duration.ZERO)
          .pollInterval(PERIOD)
          .until(
              () -> {
                last.set(look.get());
                return holds.test(last.get());
              });
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          "It never came to this: %s. At last it was:%n%s"
              .formatted(promise, describe.apply(last.get())),
          e);
    }
    return last.get();
  }

  /** Waits until what is seen is as promised; what is seen tells itself. */
  public static <T> T see(String promise, Supplier<T> look, Predicate<T> holds) {
    return see(promise, look, holds, String::valueOf);
  }
}
