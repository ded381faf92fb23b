package io.mlride.bench;

import java.util.Collection;

/**
 * How values spread; each is one that was seen (nearest rank).
 *
 * @param count how many values there are
 * @param most the largest
 */
public record Spread(int count, long p50, long p99, long most) {

  /** Of any values. */
  public static Spread of(Collection<Long> values) {
    var sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
    if (sorted.length == 0) {
      return new Spread(0, 0, 0, 0);
    }
    return new Spread(sorted.length, at(sorted, 50), at(sorted, 99), sorted[sorted.length - 1]);
  }

  private static long at(long[] sorted, int percent) {
    var rank = (int) Math.ceil(percent / 100.0 * sorted.length);
    return sorted[Math.max(rank, 1) - 1];
  }
}
