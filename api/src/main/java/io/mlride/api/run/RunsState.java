package io.mlride.api.run;

/** Whether any run of a workspace goes on. */
public enum RunsState {
  /** At least one does. */
  GOING,
  /** None does. */
  NONE,
  /** It could not be found out. */
  UNKNOWN
}
