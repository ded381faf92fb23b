package io.mlride.rules;

import io.mlride.crds.workspace.WorkspaceSpec;
import io.mlride.crds.workspace.WorkspaceStatus;

/** The request for a fresh start in a workspace's spec. */
public final class StartRequest {

  private StartRequest() {}

  /** Whether somebody asked for a start that no status has answered yet. */
  public static boolean isOpen(WorkspaceSpec spec, WorkspaceStatus status) {
    var honoured = status.startRequest() == null ? "" : status.startRequest();
    return !spec.startRequest().equals(honoured);
  }
}
