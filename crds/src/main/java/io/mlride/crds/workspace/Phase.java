package io.mlride.crds.workspace;

/** The state of a workspace in one word, derived from its conditions, for people. */
public enum Phase {
  Pending,
  /** Waits for room. */
  Queued,
  Preparing,
  Pulling,
  Starting,
  Running,
  /** Needs its owner or an admin. */
  Blocked,
  Failed,
  Stopping,
  Stopped,
  Deleting
}
