package io.mlride.api.quota;

import java.math.BigDecimal;

/**
 * What a workspace has already, and would give back.
 *
 * @param exists whether it counts already
 * @param demand what its Pod takes
 * @param storage size of its home disk in bytes
 * @param node where its Pod is; null: nowhere
 */
record Held(boolean exists, Demand demand, BigDecimal storage, String node) {

  /** Of a workspace that is not there. */
  static final Held NOTHING = new Held(false, Demand.NOTHING, BigDecimal.ZERO, null);
}
