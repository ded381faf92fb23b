package io.mlride.crds.condition;

/** Whether a condition holds. */
public enum ConditionStatus {
  True,
  False,
  Unknown
}
