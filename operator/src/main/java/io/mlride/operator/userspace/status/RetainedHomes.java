package io.mlride.operator.userspace.status;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.Names;
import io.mlride.crds.userspace.RetainedHome;
import io.mlride.crds.workspace.Workspace;
import io.mlride.operator.userspace.model.Inputs;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Home volumes that were kept when their workspace was deleted, and that none has taken over. */
final class RetainedHomes {
  private RetainedHomes() {}

  static List<RetainedHome> of(Inputs inputs) {
    var inUse = inputs.workspaces().stream().map(RetainedHomes::homeOf).collect(Collectors.toSet());
    return inputs.retainedClaims().stream()
        .filter(claim -> claim.getMetadata().getDeletionTimestamp() == null)
        .filter(claim -> !inUse.contains(claim.getMetadata().getName()))
        .map(claim -> new RetainedHome(claim.getMetadata().getName(), sizeOf(claim)))
        .sorted(Comparator.comparing(RetainedHome::name))
        .toList();
  }

  private static String homeOf(Workspace workspace) {
    return Optional.ofNullable(workspace.getSpec().home().existing())
        .orElseGet(() -> Names.homeClaimName(workspace.getMetadata().getName()));
  }

  // What the volume has, once there is one; until then what was asked for.
  private static Quantity sizeOf(PersistentVolumeClaim claim) {
    return Optional.ofNullable(claim.getStatus())
        .map(status -> status.getCapacity())
        .map(capacity -> capacity.get("storage"))
        .orElseGet(() -> claim.getSpec().getResources().getRequests().get("storage"));
  }
}
