package io.mlride.rules;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a Pod takes from its namespace's quota, under the names that a ResourceQuota uses, in base
 * units.
 *
 * <p>Extended resources count under "requests.NAME" only: <a
 * href="https://kubernetes.io/docs/concepts/policy/resource-quotas/">Resource quotas</a>.
 */
public record Demand(SortedMap<String, BigDecimal> byKey) {

  /** Of what does not run. */
  public static final Demand NOTHING = new Demand(Collections.emptySortedMap());

  public Demand {
    byKey = Collections.unmodifiableSortedMap(new TreeMap<>(byKey));
  }

  /** What a start with this reservation takes. */
  public static Demand of(Reservation reservation) {
    var asked = new TreeMap<String, BigDecimal>();
    asked.put(QuotaKeys.RUNNING, BigDecimal.ONE);
    asked.put(QuotaKeys.CPU, Amounts.of(reservation.cpu()));
    asked.put(QuotaKeys.MEMORY, Amounts.of(reservation.memory()));
    asked.put(QuotaKeys.MEMORY_LIMIT, Amounts.of(reservation.memoryLimit()));
    reservation
        .gpus()
        .forEach((name, count) -> asked.put(QuotaKeys.gpu(name), BigDecimal.valueOf(count)));
    return new Demand(asked);
  }

  /** How much of one thing; what is not in it is zero. */
  public BigDecimal of(String key) {
    return byKey.getOrDefault(key, BigDecimal.ZERO);
  }
}
