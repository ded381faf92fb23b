package io.mlride.operator.workspace.desired;

import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.Labels;
import io.mlride.crds.workspace.Workspace;
import io.mlride.operator.workspace.model.Recipe;
import io.mlride.rules.Amounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The home disk. It goes with its workspace by an owner reference, unless it is to be retained. */
public final class HomeClaimDesired {

  private static final String STORAGE = "storage";

  private HomeClaimDesired() {}

  /** The claim to make for a workspace that has none. */
  public static PersistentVolumeClaim of(Recipe recipe, Workspace workspace) {
    return new PersistentVolumeClaimBuilder()
        .withMetadata(
            OwnedMeta.of(recipe.claimName(), workspace)
                .withLabels(labels(workspace))
                .withOwnerReferences(owners(workspace))
                .build())
        .withNewSpec()
        .withAccessModes("ReadWriteOnce")
        .withStorageClassName(recipe.home().storageClassName())
        .withNewResources()
        .addToRequests(STORAGE, recipe.home().size())
        .endResources()
        .endSpec()
        .build();
  }

  /**
   * The claim as it should be, where size, ownership or labels differ; a claim never shrinks. Empty
   * when there is nothing to change.
   *
   * @param wanted size to grow to; empty: leave the size as it is
   */
  public static Optional<PersistentVolumeClaim> adjusted(
      PersistentVolumeClaim claim, Workspace workspace, Optional<Quantity> wanted) {
    var owners = owners(workspace);
    var size = wanted.filter(asked -> Amounts.exceeds(asked, requested(claim)));
    var sameOwners = uids(claim.getMetadata().getOwnerReferences()).equals(uids(owners));
    var labels = new TreeMap<>(claim.getMetadata().getLabels());
    labels.remove(Labels.RETAINED);
    labels.putAll(labels(workspace));
    if (size.isEmpty() && sameOwners && labels.equals(claim.getMetadata().getLabels())) {
      return Optional.empty();
    }
    return Optional.of(
        new PersistentVolumeClaimBuilder(claim)
            .editMetadata()
            .withOwnerReferences(owners)
            .withLabels(labels)
            .endMetadata()
            .editSpec()
            .editResources()
            .addToRequests(STORAGE, size.orElse(requested(claim)))
            .endResources()
            .endSpec()
            .build());
  }

  private static Quantity requested(PersistentVolumeClaim claim) {
    return claim.getSpec().getResources().getRequests().get(STORAGE);
  }

  private static List<OwnerReference> owners(Workspace workspace) {
    return workspace.getSpec().home().retain() ? List.of() : List.of(OwnedMeta.owner(workspace));
  }

  /** Whose it is and whether it is to be kept stands on it, because it outlives who says so. */
  private static Map<String, String> labels(Workspace workspace) {
    var labels = new TreeMap<>(OwnedMeta.labels(workspace));
    labels.put(Labels.WORKSPACE_UID, workspace.getMetadata().getUid());
    if (workspace.getSpec().home().retain()) {
      labels.put(Labels.RETAINED, "true");
    }
    return labels;
  }

  private static List<String> uids(List<OwnerReference> owners) {
    return owners.stream().map(OwnerReference::getUid).toList();
  }
}
