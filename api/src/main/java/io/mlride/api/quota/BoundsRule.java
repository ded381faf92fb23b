package io.mlride.api.quota;

import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.reason.Reason;
import io.mlride.rules.Amounts;
import io.mlride.rules.QuotaKeys;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked for lies between the template's minimum and maximum. */
final class BoundsRule {

  private BoundsRule() {}

  static List<CheckReason> reasons(Wish wish) {
    var template = wish.template().orElseThrow();
    var name = template.getMetadata().getName();
    var minimum = template.getSpec().minimum();
    var maximum = template.getSpec().maximum();
    var demand = wish.demand();
    var reasons = new ArrayList<CheckReason>();
    below(QuotaKeys.CPU, demand, minimum.cpu(), name).ifPresent(reasons::add);
    below(QuotaKeys.MEMORY, demand, minimum.memory(), name).ifPresent(reasons::add);
    above(QuotaKeys.CPU, demand, maximum.cpu(), name).ifPresent(reasons::add);
    above(QuotaKeys.MEMORY_LIMIT, demand, maximum.memory(), name).ifPresent(reasons::add);
    maximum
        .gpus()
        .forEach(
            (gpu, most) ->
                above(QuotaKeys.gpu(gpu), demand, new Quantity(most.toString()), name)
                    .ifPresent(reasons::add));
    return reasons;
  }

  private static Optional<CheckReason> below(
      String key, Demand demand, Quantity minimum, String template) {
    return minimum == null || demand.of(key).compareTo(Amounts.of(minimum)) >= 0
        ? Optional.empty()
        : Optional.of(
            reason(Reason.BelowMinimum, "minimum", key, demand.of(key), minimum, template));
  }

  private static Optional<CheckReason> above(
      String key, Demand demand, Quantity maximum, String template) {
    return maximum == null || demand.of(key).compareTo(Amounts.of(maximum)) <= 0
        ? Optional.empty()
        : Optional.of(
            reason(Reason.AboveMaximum, "maximum", key, demand.of(key), maximum, template));
  }

  private static CheckReason reason(
      Reason reason, String bound, String key, BigDecimal asked, Quantity limit, String template) {
    var words = QuotaKeys.inWords(key);
    var askedFor = Amounts.read(asked, key);
    var most = Amounts.read(Amounts.of(limit), key);
    return CheckReason.of(
            CheckOutcome.NEVER,
            Field.of(key),
            reason.explain(
                Map.of("template", template, "resource", words, bound, most, "asked", askedFor)))
        .amounts(words, askedFor, most);
  }
}
