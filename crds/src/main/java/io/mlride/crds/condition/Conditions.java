package io.mlride.crds.condition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be asked of, and done with, a list of conditions. */
public final class Conditions {
  private Conditions() {}

  /** The condition of that type, if it is there. */
  public static Optional<Condition> find(List<Condition> conditions, String type) {
    return conditions.stream().filter(condition -> condition.type().equals(type)).findFirst();
  }

  /** Whether the condition of that type is there and True. */
  public static boolean holds(List<Condition> conditions, String type) {
    return find(conditions, type).filter(Condition::holds).isPresent();
  }

  /**
   * Gives each condition its time of transition: the old one where the status is what it was, now
   * where it changed or is new. Whatever lastTransitionTime the conditions carry is ignored.
   *
   * @param before what the status held so far
   * @param after what it is to hold, in the order in which it is to be read
   * @param now the time of this pass
   */
  public static List<Condition> carryTimes(
      List<Condition> before, List<Condition> after, Instant now) {
    return after.stream()
        .map(
            condition ->
                find(before, condition.type())
                    .filter(old -> old.status() == condition.status())
                    .map(Condition::lastTransitionTime)
                    .map(time -> at(condition, time))
                    .orElseGet(() -> at(condition, now)))
        .toList();
  }

  private static Condition at(Condition condition, Instant time) {
    return ConditionBuilder.builder(condition).lastTransitionTime(time).build();
  }
}
