package io.mlride.operator.userspace.status;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.mlride.operator.userspace.desired.QuotaDesired;
import io.mlride.rules.QuotaKeys;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of a ResourceQuota is shown to people, by its own keys. Caps against piling up are left out,
 * and GPUs that a user has none of: a cluster can offer more names of them than a status may hold.
 */
final class Amounts {
  private static final Quantity NOTHING = new Quantity("0");

  private Amounts() {}

  /** How much is allowed. */
  static Map<String, Quantity> hard(ResourceQuota quota) {
    return shown(quota, quota.getSpec().getHard());
  }

  /** How much is in use, as far as it is counted. */
  static Map<String, Quantity> used(ResourceQuota quota) {
    return shown(quota, counted(quota));
  }

  /** What is in use of everything that the quota controller counts; empty before it has. */
  static Map<String, Quantity> counted(ResourceQuota quota) {
    return quota.getStatus() == null || quota.getStatus().getUsed() == null
        ? Map.of()
        : quota.getStatus().getUsed();
  }

  private static Map<String, Quantity> shown(ResourceQuota quota, Map<String, Quantity> amounts) {
    var shown = new TreeMap<>(amounts);
    shown.keySet().removeIf(key -> !QuotaDesired.isShared(key) || isGpuOfNobody(quota, key));
    return shown;
  }

  private static boolean isGpuOfNobody(ResourceQuota quota, String key) {
    return QuotaKeys.isGpu(key)
        && isNothing(quota.getSpec().getHard(), key)
        && isNothing(counted(quota), key);
  }

  private static boolean isNothing(Map<String, Quantity> amounts, String key) {
    return amounts.getOrDefault(key, NOTHING).equals(NOTHING);
  }
}
