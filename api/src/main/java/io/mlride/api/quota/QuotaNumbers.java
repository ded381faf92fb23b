package io.mlride.api.quota;

import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.api.condition.ConditionView;
import io.mlride.crds.userspace.Quota;
import io.mlride.crds.userspace.UserSpaceStatus;
import io.mlride.rules.Amounts;
import io.mlride.rules.QuotaKeys;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts what a ResourceQuota counts into plain names. */
final class QuotaNumbers {

  private QuotaNumbers() {}

  static QuotaView view(String owner, UserSpaceStatus status) {
    return new QuotaView(
        owner,
        status.namespace(),
        plain(status.hard()),
        plain(status.used()),
        plain(left(status)),
        status.retainedHomes(),
        ConditionView.of(status.conditions()));
  }

  /**
   * Memory is counted twice, as reserved and as a limit: what is short of the two is what is left.
   */
  private static Map<String, Quantity> left(UserSpaceStatus status) {
    var left = new TreeMap<String, Quantity>();
    status
        .hard()
        .forEach(
            (key, hard) -> {
              var rest =
                  Amounts.of(hard)
                      .subtract(Amounts.of(status.used().get(key)))
                      .max(BigDecimal.ZERO);
              left.put(key, Quantity.parse(Amounts.read(rest, key)));
            });
    var limit = left.get(QuotaKeys.MEMORY_LIMIT);
    if (limit != null) {
      left.computeIfPresent(
          QuotaKeys.MEMORY, (key, rest) -> limit.compareTo(rest) < 0 ? limit : rest);
    }
    return left;
  }

  private static Quota plain(Map<String, Quantity> byKey) {
    return new Quota(
        count(byKey.get(QuotaKeys.WORKSPACES)),
        count(byKey.get(QuotaKeys.RUNNING)),
        byKey.get(QuotaKeys.CPU),
        byKey.get(QuotaKeys.MEMORY),
        byKey.get(QuotaKeys.STORAGE),
        byKey.entrySet().stream()
            .filter(each -> QuotaKeys.isGpu(each.getKey()))
            .collect(
                Collectors.toMap(
                    each -> QuotaKeys.resource(each.getKey()), each -> count(each.getValue()))));
  }

  private static Integer count(Quantity quantity) {
    return quantity == null ? null : Amounts.of(quantity).intValue();
  }
}
