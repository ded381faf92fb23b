package io.mlride.operator.workspace.plan.gate;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.operator.workspace.plan.Demand;
import io.mlride.operator.workspace.plan.Hold;
import io.mlride.rules.Amounts;
import io.mlride.rules.QuotaKeys;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the start takes fits what the user's quota has left. */
public final class QuotaGate implements Gate {

  @Override
  public Optional<Hold> check(Start start) {
    var quota = start.inputs().quota().orElseThrow();
    return shortage(quota, Demand.of(start.recipe()))
        .map(why -> new Hold(WorkspaceCondition.QuotaAvailable, why));
  }

  /** The first resource of which the quota has too little, as a sentence. */
  public static Optional<Explanation> shortage(ResourceQuota quota, Demand demand) {
    return explainFirst(quota, demand, Reason.QuotaTooSmall, BigDecimal.ZERO)
        .or(() -> explainFirst(quota, demand, Reason.QuotaFull, null));
  }

  /** Whether all of a demand fits into what is left after something else was set aside. */
  static boolean fits(ResourceQuota quota, Demand demand, Map<String, BigDecimal> setAside) {
    return demand.byKey().entrySet().stream()
        .filter(asked -> hard(quota, asked.getKey()).isPresent())
        .allMatch(
            asked ->
                used(quota, asked.getKey())
                        .add(setAside.getOrDefault(asked.getKey(), BigDecimal.ZERO))
                        .add(asked.getValue())
                        .compareTo(hard(quota, asked.getKey()).orElseThrow())
                    <= 0);
  }

  private static Optional<Explanation> explainFirst(
      ResourceQuota quota, Demand demand, Reason reason, BigDecimal alreadyUsed) {
    return demand.byKey().entrySet().stream()
        .filter(asked -> hard(quota, asked.getKey()).isPresent())
        .filter(
            asked -> {
              var used = alreadyUsed == null ? used(quota, asked.getKey()) : alreadyUsed;
              var hard = hard(quota, asked.getKey()).orElseThrow();
              return used.add(asked.getValue()).compareTo(hard) > 0;
            })
        .findFirst()
        .map(asked -> explain(reason, quota, asked.getKey(), asked.getValue()));
  }

  private static Explanation explain(
      Reason reason, ResourceQuota quota, String key, BigDecimal asked) {
    var arguments = new TreeMap<String, String>();
    arguments.put("resource", QuotaKeys.inWords(key));
    arguments.put("asked", Amounts.read(asked, key));
    arguments.put("hard", Amounts.read(hard(quota, key).orElseThrow(), key));
    if (reason == Reason.QuotaFull) {
      arguments.put("used", Amounts.read(used(quota, key), key));
    }
    return reason.explain(arguments);
  }

  private static Optional<BigDecimal> hard(ResourceQuota quota, String key) {
    return amount(quota.getSpec().getHard(), key);
  }

  private static BigDecimal used(ResourceQuota quota, String key) {
    return quota.getStatus() == null
        ? BigDecimal.ZERO
        : amount(quota.getStatus().getUsed(), key).orElse(BigDecimal.ZERO);
  }

  private static Optional<BigDecimal> amount(Map<String, Quantity> amounts, String key) {
    return amounts == null
        ? Optional.empty()
        : Optional.ofNullable(amounts.get(key)).map(Amounts::of);
  }
}
