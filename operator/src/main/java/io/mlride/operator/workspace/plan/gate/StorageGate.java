package io.mlride.operator.workspace.plan.gate;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.mlride.crds.Labels;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.reason.WorkspaceCondition;
import io.mlride.operator.home.HomeClaims;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.plan.Hold;
import io.mlride.rules.Shortage;
import java.util.Map;
import java.util.Optional;

/**
 * The home disk is there, or can be made. A disk that only waits for its first Pod holds nothing
 * up.
 */
public final class StorageGate implements Gate {

  @Override
  public Optional<Hold> check(Start start) {
    var claim = start.inputs().claim();
    var why =
        claim.isPresent()
            ? inUse(claim.get(), start.inputs())
                .or(() -> start.inputs().earlierHome().map(StorageGate::ofAnEarlierOne))
                .or(() -> unusable(claim.get()))
            : unmakeable(start);
    return why.map(found -> new Hold(WorkspaceCondition.StorageReady, found));
  }

  private static Optional<Explanation> inUse(PersistentVolumeClaim claim, Inputs inputs) {
    return inputs
        .homeHolder()
        .map(
            holder ->
                Reason.HomeInUse.explain(
                    Map.of("claim", claim.getMetadata().getName(), "workspace", holder)));
  }

  /** One that was kept is not to be lost by a name; any other is on its way out. */
  private static Explanation ofAnEarlierOne(PersistentVolumeClaim home) {
    return home.getMetadata().getLabels().containsKey(Labels.RETAINED)
        ? Reason.HomeKept.explain(Map.of("claim", home.getMetadata().getName()))
        : Reason.EarlierHomeGoing.explain();
  }

  private static Optional<Explanation> unusable(PersistentVolumeClaim claim) {
    return HomeClaims.isLost(claim)
        ? Optional.of(Reason.VolumeLost.explain(Map.of()))
        : Optional.empty();
  }

  private static Optional<Explanation> unmakeable(Start start) {
    var inputs = start.inputs();
    if (start.recipe().home().existing() != null) {
      return Optional.of(
          Reason.VolumeNotFound.explain(Map.of("claim", start.recipe().home().existing())));
    }
    if (inputs.status().startedAt() != null && !inputs.freshStartAsked()) {
      return Optional.of(Reason.VolumeLost.explain(Map.of()));
    }
    return quotaFull(start).or(() -> noClass(start));
  }

  private static Optional<Explanation> quotaFull(Start start) {
    return start
        .inputs()
        .quotaRoom()
        .shortageOfDisk(start.recipe().home().size())
        .map(Shortage::why);
  }

  private static Optional<Explanation> noClass(Start start) {
    var wanted = start.recipe().home().storageClassName();
    return start.inputs().cluster().storageClass(wanted).isPresent()
        ? Optional.empty()
        : Optional.of(
            Reason.StorageClassNotFound.explain(
                Map.of("class", wanted == null ? "default" : wanted)));
  }
}
