package io.mlride.operator.userspace.status;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.userspace.RetainedHome;
import io.mlride.crds.workspace.Workspace;
import io.mlride.operator.home.HomeClaims;
import io.mlride.operator.userspace.model.Inputs;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Home volumes that were kept when their workspace was deleted, and that none has taken over. */
final class RetainedHomes {
  private RetainedHomes() {}

  static List<RetainedHome> of(Inputs inputs) {
    return inputs.retainedClaims().stream()
        .filter(claim -> claim.getMetadata().getDeletionTimestamp() == null)
        .filter(claim -> inputs.workspaces().stream().noneMatch(it -> isHomeOf(it, claim)))
        .map(claim -> new RetainedHome(claim.getMetadata().getName(), sizeOf(claim)))
        .sorted(Comparator.comparing(RetainedHome::name))
        .toList();
  }

  /** One that only has the name of the disk's earlier workspace does not use the disk. */
  private static boolean isHomeOf(Workspace workspace, PersistentVolumeClaim claim) {
    return HomeClaims.nameFor(workspace).equals(claim.getMetadata().getName())
        && (workspace.getSpec().home().existing() != null || HomeClaims.serves(claim, workspace));
  }

  // What the volume has, once there is one; until then what was asked for.
  private static Quantity sizeOf(PersistentVolumeClaim claim) {
    return Optional.ofNullable(claim.getStatus())
        .map(status -> status.getCapacity())
        .map(capacity -> capacity.get("storage"))
        .orElseGet(() -> claim.getSpec().getResources().getRequests().get("storage"));
  }
}
