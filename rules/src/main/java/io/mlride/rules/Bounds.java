package io.mlride.rules;

import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.reason.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked for lies between the template's minimum and maximum. */
public final class Bounds {

  private final ImageTemplate template;

  private Bounds(ImageTemplate template) {
    this.template = template;
  }

  /** The template's. */
  public static Bounds of(ImageTemplate template) {
    return new Bounds(template);
  }

  /** All that lies outside of them. */
  public List<Shortage> brokenBy(Reservation reservation) {
    var minimum = template.getSpec().minimum();
    var maximum = template.getSpec().maximum();
    var ofPod =
        Stream.of(
            below(QuotaKeys.CPU, reservation.cpu(), minimum.cpu()),
            below(QuotaKeys.MEMORY, reservation.memory(), minimum.memory()),
            above(QuotaKeys.CPU, reservation.cpu(), maximum.cpu()),
            above(QuotaKeys.MEMORY_LIMIT, reservation.memoryLimit(), maximum.memory()));
    var ofGpus =
        reservation.gpus().entrySet().stream()
            .map(gpu -> gpuAbove(gpu.getKey(), gpu.getValue(), maximum.gpus()));
    return Stream.concat(ofPod, ofGpus).flatMap(Optional::stream).toList();
  }

  /** A name that the maximum does not list counts as 0; a maximum without names is none. */
  private Optional<Shortage> gpuAbove(String name, Integer count, Map<String, Integer> most) {
    return above(
        QuotaKeys.gpu(name),
        number(count),
        most.isEmpty() ? null : number(most.getOrDefault(name, 0)));
  }

  private static Quantity number(Integer count) {
    return count == null ? null : new Quantity(count.toString());
  }

  private Optional<Shortage> below(String key, Quantity asked, Quantity minimum) {
    return minimum == null || !Amounts.exceeds(minimum, asked)
        ? Optional.empty()
        : Optional.of(shortage(Reason.BelowMinimum, "minimum", key, asked, minimum));
  }

  private Optional<Shortage> above(String key, Quantity asked, Quantity maximum) {
    return maximum == null || !Amounts.exceeds(asked, maximum)
        ? Optional.empty()
        : Optional.of(shortage(Reason.AboveMaximum, "maximum", key, asked, maximum));
  }

  private Shortage shortage(Reason reason, String bound, String key, Quantity asked, Quantity at) {
    BigDecimal wanted = Amounts.of(asked);
    BigDecimal limit = Amounts.of(at);
    return new Shortage(
        key,
        wanted,
        limit,
        true,
        reason.explain(
            Map.of(
                "template",
                template.getMetadata().getName(),
                "resource",
                QuotaKeys.inWords(key),
                bound,
                Amounts.read(limit, key),
                "asked",
                Amounts.read(wanted, key))));
  }
}
