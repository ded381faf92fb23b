package io.mlride.rules;

import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a user's quota allows and what of it is in use, in base units. What it does not name has no
 * limit.
 *
 * @param hard the whole quota
 * @param used what is in use of it
 */
public record QuotaRoom(Map<String, BigDecimal> hard, Map<String, BigDecimal> used) {

  public QuotaRoom {
    hard = Map.copyOf(hard);
    used = Map.copyOf(used);
  }

  /** As a ResourceQuota has it; null: nothing. */
  public static QuotaRoom of(Map<String, Quantity> hard, Map<String, Quantity> used) {
    return new QuotaRoom(amounts(hard), amounts(used));
  }

  private static Map<String, BigDecimal> amounts(Map<String, Quantity> quantities) {
    return quantities == null
        ? Map.of()
        : quantities.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> Amounts.of(each.getValue())));
  }

  /** The same with no less in use than this, by the quota's keys. */
  public QuotaRoom withAtLeast(Map<String, BigDecimal> taken) {
    var more = new HashMap<>(used);
    taken.forEach((key, amount) -> more.merge(key, amount, BigDecimal::max));
    return new QuotaRoom(hard, more);
  }

  /** Whether all of a demand fits into what is left after something else was set aside. */
  public boolean fits(Demand demand, Map<String, BigDecimal> setAside) {
    return demand.byKey().keySet().stream()
        .noneMatch(
            key -> isOver(key, demand.of(key).add(setAside.getOrDefault(key, BigDecimal.ZERO))));
  }

  /** Whether a demand would fit if nothing else ran. */
  public boolean everFits(Demand demand) {
    return demand.byKey().keySet().stream().noneMatch(key -> isMoreThanAll(key, demand.of(key)));
  }

  /** All that there is too little of: first what waiting does not help against. */
  public List<Shortage> shortages(Demand demand) {
    Predicate<String> never = key -> isMoreThanAll(key, demand.of(key));
    return Stream.concat(
            demand.byKey().keySet().stream().filter(never),
            demand.byKey().keySet().stream()
                .filter(never.negate())
                .filter(key -> isOver(key, demand.of(key))))
        .map(key -> shortage(key, demand.of(key)))
        .toList();
  }

  /** That there is too little left for another home disk of this size; empty when there is not. */
  public Optional<Shortage> shortageOfDisk(Quantity size) {
    var key = QuotaKeys.STORAGE;
    var asked = Amounts.of(size);
    return isOver(key, asked)
        ? Optional.of(shortage(key, asked, Reason.StorageQuotaFull.explain(ofDisk(asked))))
        : Optional.empty();
  }

  private Map<String, String> ofDisk(BigDecimal asked) {
    var key = QuotaKeys.STORAGE;
    return Map.of(
        "hard", Amounts.read(hard.get(key), key),
        "used", Amounts.read(used(key), key),
        "asked", Amounts.read(asked, key));
  }

  private Shortage shortage(String key, BigDecimal asked) {
    var lasting = isMoreThanAll(key, asked);
    var arguments = new TreeMap<String, String>();
    arguments.put("resource", QuotaKeys.inWords(key));
    arguments.put("asked", Amounts.read(asked, key));
    arguments.put("hard", Amounts.read(hard.get(key), key));
    if (!lasting) {
      arguments.put("used", Amounts.read(used(key), key));
    }
    return shortage(
        key, asked, (lasting ? Reason.QuotaTooSmall : Reason.QuotaFull).explain(arguments));
  }

  private Shortage shortage(String key, BigDecimal asked, Explanation why) {
    var left = hard.get(key).subtract(used(key)).max(BigDecimal.ZERO);
    return new Shortage(key, asked, left, isMoreThanAll(key, asked), why);
  }

  private boolean isOver(String key, BigDecimal asked) {
    return hard.containsKey(key) && used(key).add(asked).compareTo(hard.get(key)) > 0;
  }

  private boolean isMoreThanAll(String key, BigDecimal asked) {
    return hard.containsKey(key) && asked.compareTo(hard.get(key)) > 0;
  }

  private BigDecimal used(String key) {
    return used.getOrDefault(key, BigDecimal.ZERO);
  }
}
