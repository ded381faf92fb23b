package io.mlride.operator.home;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.mlride.crds.Labels;
import io.mlride.crds.Names;
import io.mlride.crds.workspace.Workspace;

/** What a claim says of itself as the home disk of a workspace. */
public final class HomeClaims {

  private HomeClaims() {}

  /** Name of the claim that is a workspace's home, or would be. */
  public static String nameFor(Workspace workspace) {
    var existing = workspace.getSpec().home().existing();
    return existing == null ? Names.homeClaimName(workspace.getMetadata().getName()) : existing;
  }

  /** Whether a claim was made for this workspace, and not for an earlier one of its name. */
  public static boolean serves(PersistentVolumeClaim claim, Workspace workspace) {
    var served = claim.getMetadata().getLabels().get(Labels.WORKSPACE_UID);
    return served == null || served.equals(workspace.getMetadata().getUid());
  }

  /** Whether there is a disk behind it. */
  public static boolean isBound(PersistentVolumeClaim claim) {
    return isIn(claim, "Bound");
  }

  /** Whether its disk is gone. */
  public static boolean isLost(PersistentVolumeClaim claim) {
    return isIn(claim, "Lost");
  }

  private static boolean isIn(PersistentVolumeClaim claim, String phase) {
    return claim.getStatus() != null && phase.equals(claim.getStatus().getPhase());
  }
}
