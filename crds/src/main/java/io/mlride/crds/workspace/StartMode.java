package io.mlride.crds.workspace;

/** How a workspace starts. */
public enum StartMode {
  /** With packages and the template's main app. */
  Normal,
  /** A terminal on the home volume alone, to make room or undo a change. */
  Rescue
}
