package io.mlride.operator.workspace.status.rule;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.model.Amounts;
import io.mlride.operator.workspace.status.Finding;
import io.mlride.operator.workspace.status.Situation;
import java.util.Map;

/**
 * StorageReady: the home disk is bound. One that waits for its first Pod never holds that Pod up.
 */
public final class StorageRule implements Rule {

  private static final String STORAGE = "storage";

  @Override
  public Finding find(Situation situation) {
    return situation
        .inputs()
        .claim()
        .map(StorageRule::of)
        .orElseGet(
            () ->
                Finding.fails(
                    Reason.VolumeCreating.explain(
                        Map.of("size", read(situation.inputs().spec().home().size())))));
  }

  private static Finding of(PersistentVolumeClaim claim) {
    var phase = claim.getStatus() == null ? null : claim.getStatus().getPhase();
    if ("Lost".equals(phase)) {
      return Finding.fails(Reason.VolumeLost.explain());
    }
    if ("Bound".equals(phase)) {
      return Finding.holds(
          Reason.VolumeReady.explain(
              Map.of("size", read(claim.getStatus().getCapacity().get(STORAGE)))));
    }
    return Finding.fails(
        Reason.VolumeCreating.explain(
            Map.of("size", read(claim.getSpec().getResources().getRequests().get(STORAGE)))));
  }

  private static String read(Quantity size) {
    return Amounts.read(Amounts.of(size), STORAGE);
  }
}
