package io.mlride.operator.workspace.plan;

import io.mlride.operator.workspace.model.Amounts;
import io.mlride.operator.workspace.model.Recipe;
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

  /** A quota's key in a person's words. */
  public static String inWords(String key) {
    return switch (key) {
      case "pods" -> "running workspaces";
      case "requests.cpu", "limits.cpu", "cpu" -> "CPU";
      case "requests.memory", "limits.memory", "memory" -> "memory";
      case "requests.storage" -> "disk";
      default -> key.startsWith("requests.") ? key.substring("requests.".length()) : key;
    };
  }
}
