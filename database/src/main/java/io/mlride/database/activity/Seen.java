package io.mlride.database.activity;

/** What of the use of a workspace was looked at. */
public enum Seen {
  /** What its apps say. */
  APPS("apps_seen_at"),
  /** What its Pod does: how much of the processor it used, and whether runs go on. */
  CPU("cpu_seen_at"),
  /** How much of its GPUs it used. */
  GPU("gpu_seen_at");

  private final String column;

  Seen(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
