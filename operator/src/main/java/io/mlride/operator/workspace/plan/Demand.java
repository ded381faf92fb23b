package io.mlride.operator.workspace.plan;

import io.mlride.operator.workspace.model.Recipe;
import io.mlride.rules.Amounts;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a Pod takes from its namespace's quota, under the names that a ResourceQuota uses, in base
 * units.
 *
 * <p>Extended resources count under "requests.NAME" only: <a
 * href="https://kubernetes.io/docs/concepts/policy/resource-quotas/">Resource quotas</a>.
 */
public record Demand(Map<String, BigDecimal> byKey) {

  /** What a start by this recipe takes. */
  public static Demand of(Recipe recipe) {
    var asked = new TreeMap<String, BigDecimal>();
    asked.put("pods", BigDecimal.ONE);
    asked.put("requests.cpu", Amounts.of(recipe.cpu()));
    asked.put("requests.memory", Amounts.of(recipe.memory()));
    asked.put("limits.memory", Amounts.of(recipe.memoryLimit()));
    recipe
        .gpus()
        .forEach((name, count) -> asked.put("requests." + name, BigDecimal.valueOf(count)));
    return new Demand(asked);
  }
}
