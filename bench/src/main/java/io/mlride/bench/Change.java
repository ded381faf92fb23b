package io.mlride.bench;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One change, and when it reached each stream. */
final class Change {
  static final Change NONE = new Change("", 0);

  private final String text;
  private volatile long begun;
  private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
  private final CountDownLatch missing;

  /**
   * @param text by which an event of it is known
   * @param streams how many it has to reach
   */
  Change(String text, int streams) {
    this.text = text;
    this.missing = new CountDownLatch(streams);
  }

  String text() {
    return text;
  }

  /** Now it is asked for. */
  void begin() {
    begun = System.nanoTime();
  }

  /** Microseconds. */
  long sinceBegun() {
    return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun);
  }

  void arrived() {
    times.add(sinceBegun());
    missing.countDown();
  }

  /** Microseconds from the request to each stream, of those that it reached in time. */
  Collection<Long> await(long seconds) throws InterruptedException {
    var all = missing.await(seconds, TimeUnit.SECONDS);
    if (!all) {
      System.out.printf("\"%s\" did not reach %d streams%n", text, missing.getCount());
    }
    return List.copyOf(times);
  }
}
