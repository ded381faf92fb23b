package io.mlride.database.observation;

/** Tables that are copied from the cluster together. */
public enum Subject {
  /** Workspaces, transitions, runs, reservations. */
  HISTORY("history"),
  /** Nodes and what is free on them. */
  CAPACITY("capacity");

  private final String key;

  Subject(String key) {
    this.key = key;
  }

  /** As the table {@code observation} names it. */
  public String key() {
    return key;
  }
}
