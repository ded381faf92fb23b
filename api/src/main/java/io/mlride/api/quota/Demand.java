package io.mlride.api.quota;

import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.imagetemplate.ImageTemplateSpec;
import io.mlride.crds.workspace.WorkspaceSpec;
import io.mlride.rules.Amounts;
import io.mlride.rules.QuotaKeys;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a running workspace takes from its owner's quota, by the quota's names, in base units.
 *
 * @param byKey amounts; a GPU of which none is asked for is not there
 */
record Demand(SortedMap<String, BigDecimal> byKey) {

  /** Of what does not run. */
  static final Demand NOTHING = new Demand(new TreeMap<>());

  private static final BigDecimal MILLI = BigDecimal.valueOf(1000);

  Demand {
    byKey = Collections.unmodifiableSortedMap(new TreeMap<>(byKey));
  }

  /** What is asked for, filled up with the template's defaults as the operator fills it up. */
  static Demand of(WorkspaceSpec spec, ImageTemplateSpec template) {
    var resources = spec.resources();
    var memory = either(resources.memory(), template.defaults().memory());
    var asked = new TreeMap<String, BigDecimal>();
    asked.put(QuotaKeys.RUNNING, BigDecimal.ONE);
    asked.put(QuotaKeys.CPU, Amounts.of(either(resources.cpu(), template.defaults().cpu())));
    asked.put(QuotaKeys.MEMORY, Amounts.of(memory));
    asked.put(QuotaKeys.MEMORY_LIMIT, Amounts.of(either(resources.limits().memory(), memory)));
    gpus(spec, template)
        .forEach((name, count) -> asked.put(QuotaKeys.gpu(name), BigDecimal.valueOf(count)));
    asked.values().removeIf(amount -> amount.signum() == 0);
    return new Demand(asked);
  }

  private static Map<String, Integer> gpus(WorkspaceSpec spec, ImageTemplateSpec template) {
    return spec.resources().gpus().isEmpty() ? template.defaults().gpus() : spec.resources().gpus();
  }

  private static Quantity either(Quantity asked, Quantity otherwise) {
    return asked == null ? otherwise : asked;
  }

  BigDecimal of(String key) {
    return byKey.getOrDefault(key, BigDecimal.ZERO);
  }

  /** What a node must have free, by the node's names; CPU in thousandths of a core. */
  SortedMap<String, BigDecimal> ofNode() {
    var asked = new TreeMap<String, BigDecimal>();
    byKey.forEach(
        (key, amount) -> {
          if (!key.equals(QuotaKeys.MEMORY_LIMIT)) {
            asked.put(
                QuotaKeys.resource(key),
                key.equals(QuotaKeys.CPU) ? amount.multiply(MILLI) : amount);
          }
        });
    return asked;
  }
}
