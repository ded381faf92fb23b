package io.mlride.operator.workspace.status;

import io.mlride.crds.condition.ConditionStatus;
import io.mlride.crds.reason.Explanation;

/**
 * What is found of one condition.
 *
 * @param status whether it holds
 * @param why for people
 */
public record Finding(ConditionStatus status, Explanation why) {

  /** Whether it holds. */
  public boolean holds() {
    return status == ConditionStatus.True;
  }

  /** It holds. */
  public static Finding holds(Explanation why) {
    return new Finding(ConditionStatus.True, why);
  }

  /** It does not hold. */
  public static Finding fails(Explanation why) {
    return new Finding(ConditionStatus.False, why);
  }

  /** It cannot be said yet. */
  public static Finding open(Explanation why) {
    return new Finding(ConditionStatus.Unknown, why);
  }
}
