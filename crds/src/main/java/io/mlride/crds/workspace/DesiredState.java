package io.mlride.crds.workspace;

/** What the owner wants of a workspace. */
public enum DesiredState {
  Running,
  Stopped
}
