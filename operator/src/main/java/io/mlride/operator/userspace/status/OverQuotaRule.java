package io.mlride.operator.userspace.status;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.userspace.desired.QuotaDesired;
import io.mlride.rules.QuotaKeys;
import java.util.Map;
import java.util.Optional;

/**
 * Says that more is in use than the quota allows: it was lowered, and nothing is stopped for it.
 */
final class OverQuotaRule {
  private static final Quantity NOTHING = new Quantity("0");

  private OverQuotaRule() {}

  /** The first resource, by name, of which too much is in use. */
  static Optional<Explanation> explain(ResourceQuota quota) {
    var hard = quota.getSpec().getHard();
    var used = Amounts.counted(quota);
    return hard.keySet().stream()
        .filter(QuotaDesired::isShared)
        .filter(key -> used.getOrDefault(key, NOTHING).compareTo(hard.get(key)) > 0)
        .min(String::compareTo)
        .map(key -> explain(key, hard.get(key), used.get(key)));
  }

  private static Explanation explain(String key, Quantity hard, Quantity used) {
    return Reason.QuotaExceeded.explain(
        Map.of(
            "resource", QuotaKeys.inWords(key), "hard", hard.toString(), "used", used.toString()));
  }
}
