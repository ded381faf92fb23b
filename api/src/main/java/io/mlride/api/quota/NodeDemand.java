package io.mlride.api.quota;

import io.mlride.rules.Demand;
import io.mlride.rules.QuotaKeys;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a node must have free for a workspace, by the node's names; CPU in thousandths of a core.
 */
final class NodeDemand {

  private NodeDemand() {}

  static SortedMap<String, BigDecimal> of(Demand demand) {
    var asked = new TreeMap<String, BigDecimal>();
    demand
        .byKey()
        .forEach(
            (key, amount) -> {
              if (!key.equals(QuotaKeys.MEMORY_LIMIT)) {
                asked.put(
                    QuotaKeys.resource(key),
                    key.equals(QuotaKeys.CPU) ? amount.movePointRight(3) : amount);
              }
            });
    return asked;
  }
}
