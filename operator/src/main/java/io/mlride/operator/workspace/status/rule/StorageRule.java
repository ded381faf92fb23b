package io.mlride.operator.workspace.status.rule;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.home.HomeClaims;
import io.mlride.operator.workspace.model.PodFacts;
import io.mlride.operator.workspace.status.Finding;
import io.mlride.operator.workspace.status.Situation;
import io.mlride.rules.Amounts;
import java.util.Map;
import java.util.Optional;

/**
 * StorageReady: the home disk is bound. One that waits for its first Pod never holds that Pod up.
 */
public final class StorageRule implements Rule {

  private static final String STORAGE = "storage";

  @Override
  public Finding find(Situation situation) {
    return situation
        .pod()
        .flatMap(PodFacts::missingClaim)
        .map(claim -> Finding.fails(Reason.VolumeNotFound.explain(Map.of("claim", claim))))
        .orElseGet(() -> home(situation));
  }

  private static Finding home(Situation situation) {
    return situation
        .inputs()
        .claim()
        .map(claim -> of(claim, situation))
        .orElseGet(
            () ->
                Finding.fails(
                    Reason.VolumeCreating.explain(
                        Map.of("size", read(situation.inputs().spec().home().size())))));
  }

  private static Finding of(PersistentVolumeClaim claim, Situation situation) {
    if (HomeClaims.isLost(claim)) {
      return Finding.fails(Reason.VolumeLost.explain());
    }
    if (HomeClaims.isBound(claim)) {
      return isHeldElsewhere(situation)
          ? Finding.fails(Reason.VolumeStillAttached.explain())
          : Finding.holds(
              Reason.VolumeReady.explain(
                  Map.of("size", read(claim.getStatus().getCapacity().get(STORAGE)))));
    }
    var size = Map.of("size", read(claim.getSpec().getResources().getRequests().get(STORAGE)));
    return waitsForANode(claim, situation)
        ? Finding.holds(Reason.VolumeReady.explain(size))
        : Finding.fails(refusal(situation).orElseGet(() -> Reason.VolumeCreating.explain(size)));
  }

  private static Optional<Explanation> refusal(Situation situation) {
    return situation
        .inputs()
        .announcements()
        .provisioningFailed()
        .map(detail -> Reason.VolumeFailed.explain(Map.of("detail", detail)));
  }

  /** Told once for each try; over as soon as a container of the Pod has started. */
  private static boolean isHeldElsewhere(Situation situation) {
    return situation.inputs().announcements().attachedElsewhere()
        && situation.pod().filter(pod -> !PodFacts.everRan(pod)).isPresent();
  }

  /**
   * Such a disk is made when the scheduler has found a node for its Pod. Until then whatever keeps
   * the Pod from having a node is what there is to say.
   */
  private static boolean waitsForANode(PersistentVolumeClaim claim, Situation situation) {
    return situation.inputs().diskNode().isEmpty()
        && situation
            .inputs()
            .cluster()
            .storageClass(claim.getSpec().getStorageClassName())
            .filter(found -> "WaitForFirstConsumer".equals(found.getVolumeBindingMode()))
            .isPresent();
  }

  private static String read(Quantity size) {
    return Amounts.read(Amounts.of(size), STORAGE);
  }
}
