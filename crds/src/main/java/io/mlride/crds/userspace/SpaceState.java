package io.mlride.crds.userspace;

/** Whether a user may run workspaces. */
public enum SpaceState {
  Active,
  /** All workspaces are stopped and no tokens are given out; files are kept. */
  Suspended
}
