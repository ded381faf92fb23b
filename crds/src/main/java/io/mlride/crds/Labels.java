package io.mlride.crds;

import java.util.Map;

/** Labels that everything MLRide makes carries, and by which it finds its own again. */
public final class Labels {
  public static final String MANAGED_BY = "app.kubernetes.io/managed-by";
  public static final String NAME = "app.kubernetes.io/name";
  public static final String COMPONENT = "app.kubernetes.io/component";
  public static final String WORKSPACE = "mlride.io/workspace";
  public static final String USER_SPACE = "mlride.io/userspace";

  /** "true" on the claim of a home volume that outlives its workspace. */
  public static final String RETAINED = "mlride.io/retained";

  /** Uid of the workspace that a home volume serves: names come back, uids do not. */
  public static final String WORKSPACE_UID = "mlride.io/workspace-uid";

  /** Value of {@link #MANAGED_BY} and {@link #NAME}. */
  public static final String MLRIDE = "mlride";

  private Labels() {}

  /**
   * Labels of the objects that make up a user's space: namespace, quota, policies, accounts.
   *
   * @param userSpace name of the UserSpace
   */
  public static Map<String, String> ofUserSpace(String userSpace) {
    return Map.of(MANAGED_BY, MLRIDE, USER_SPACE, userSpace);
  }

  /**
   * Labels of the objects that make up one workspace: its home volume and its Pod.
   *
   * @param userSpace name of the UserSpace that the workspace lies in
   * @param workspace name of the Workspace
   */
  public static Map<String, String> ofWorkspace(String userSpace, String workspace) {
    return Map.of(MANAGED_BY, MLRIDE, USER_SPACE, userSpace, WORKSPACE, workspace);
  }
}
