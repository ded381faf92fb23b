package io.mlride.api.quota;

import io.mlride.crds.imagetemplate.TaintEffect;
import io.mlride.crds.imagetemplate.Toleration;
import io.mlride.crds.imagetemplate.TolerationOperator;
import io.mlride.database.capacity.Amount;
import io.mlride.database.capacity.Node;
import io.mlride.database.capacity.Taint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A node as the capacity table has it.
 *
 * @param schedulable ready, not cordoned, not reserved for the control plane
 * @param resources cpu in thousandths of a core, memory in bytes, all else in whole numbers
 */
record NodeFacts(
    String name,
    boolean schedulable,
    Map<String, String> labels,
    List<Taint> taints,
    Map<String, Amount> resources) {

  private static final Amount NOTHING = new Amount(0, 0);

  static NodeFacts of(Node row) {
    return new NodeFacts(
        row.name,
        row.schedulable,
        Map.copyOf(row.labels),
        List.copyOf(row.taints),
        Map.copyOf(row.resources));
  }

  boolean hasLabels(Map<String, String> wanted) {
    return labels.entrySet().containsAll(wanted.entrySet());
  }

  /** Whether something with these tolerations may start here now. */
  boolean isOpenTo(List<Toleration> tolerations) {
    return schedulable
        && taints.stream()
            .filter(taint -> !TaintEffect.PreferNoSchedule.name().equals(taint.effect()))
            .allMatch(taint -> tolerations.stream().anyMatch(it -> tolerates(it, taint)));
  }

  private static boolean tolerates(Toleration toleration, Taint taint) {
    var effect = toleration.effect() == null || toleration.effect().name().equals(taint.effect());
    if (!effect) {
      return false;
    }
    if (toleration.operator() == TolerationOperator.Exists) {
      return toleration.key() == null || toleration.key().equals(taint.key());
    }
    return Objects.equals(toleration.key(), taint.key())
        && Objects.requireNonNullElse(toleration.value(), "")
            .equals(Objects.requireNonNullElse(taint.value(), ""));
  }

  BigDecimal allocatable(String resource) {
    return BigDecimal.valueOf(resources.getOrDefault(resource, NOTHING).allocatable());
  }

  BigDecimal inUse(String resource) {
    return BigDecimal.valueOf(resources.getOrDefault(resource, NOTHING).inUse());
  }

  BigDecimal free(String resource) {
    return allocatable(resource).subtract(inUse(resource)).max(BigDecimal.ZERO);
  }
}
