package io.mlride.api.use;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a container has reserved and may use. */
final class Granted {

  private Granted() {}

  static Amount cpu(Container container, BigDecimal used) {
    return amount(container, "cpu", used);
  }

  static Amount memory(Container container, BigDecimal used) {
    return amount(container, "memory", used);
  }

  /** Extended resources have a slash in their names. */
  static List<GpuUse> gpus(Container container) {
    return limits(container).entrySet().stream()
        .filter(limit -> limit.getKey().contains("/"))
        .sorted(Map.Entry.comparingByKey())
        .map(limit -> new GpuUse(limit.getKey(), number(limit.getValue()).intValue(), null))
        .toList();
  }

  private static Amount amount(Container container, String name, BigDecimal used) {
    var requests =
        Optional.ofNullable(container.getResources())
            .map(resources -> resources.getRequests())
            .orElse(Map.of());
    return new Amount(
        used,
        Optional.ofNullable(requests.get(name)).map(Granted::number).orElse(BigDecimal.ZERO),
        Optional.ofNullable(limits(container).get(name)).map(Granted::number).orElse(null));
  }

  private static Map<String, Quantity> limits(Container container) {
    return Optional.ofNullable(container.getResources())
        .map(resources -> resources.getLimits())
        .orElse(Map.of());
  }

  /** Cores or bytes, as plain digits. */
  static BigDecimal number(Quantity quantity) {
    var number = quantity.getNumericalAmount().stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }
}
