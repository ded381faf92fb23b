package io.mlride.api.quota;

import io.mlride.rules.Demand;
import io.mlride.rules.QuotaKeys;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a workspace has already, and would give back.
 *
 * @param exists whether it counts already
 * @param demand what its Pod takes
 * @param storage size of its home disk in bytes
 * @param node where its Pod is; null: nowhere
 * @param waitingSince its place among those that wait for quota; empty: it does not
 */
record Held(
    boolean exists,
    Demand demand,
    BigDecimal storage,
    String node,
    Optional<Instant> waitingSince) {

  /** Of a workspace that is not there. */
  static final Held NOTHING =
      new Held(false, Demand.NOTHING, BigDecimal.ZERO, null, Optional.empty());

  /** How much of the quota it has, by the quota's names. */
  Map<String, BigDecimal> ofQuota() {
    var own = new HashMap<String, BigDecimal>(demand.byKey());
    own.put(QuotaKeys.STORAGE, storage);
    own.put(QuotaKeys.WORKSPACES, exists ? BigDecimal.ONE : BigDecimal.ZERO);
    return own;
  }
}
