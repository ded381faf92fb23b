package io.mlride.database.activity;

/**
 * Who looks after workspaces' use. Several replicas share the work: each look at a workspace is
 * taken by one of them.
 */
public enum Look {
  /** The gateway asks the apps. */
  APPS("apps_asked_at"),
  /** The API looks at processor, GPU, runs and terminals. */
  POD("pod_asked_at"),
  /** The API measures the home disk. */
  DISK("disk_asked_at");

  private final String column;

  Look(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
