package io.mlride.operator.workspace.status;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimCondition;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.home.HomeClaims;
import io.mlride.rules.Amounts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far a home disk is from the size that its claim asks for. The volume is enlarged by the
 * storage system, the file system by the node; each says on the claim what goes wrong.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/storage/persistent-volumes/#expanding-persistent-volumes-claims">Expanding
 *     claims</a>
 */
final class HomeGrowth {

  private static final String STORAGE = "storage";
  private static final Set<String> ERRORS = Set.of("ControllerResizeError", "NodeResizeError");
  private static final String INFEASIBLE = "Infeasible";

  private HomeGrowth() {}

  static Optional<Explanation> of(Situation situation) {
    return situation
        .inputs()
        .claim()
        .filter(claim -> situation.pod().isPresent() && HomeClaims.isBound(claim))
        .filter(claim -> claim.getStatus().getCapacity() != null)
        .filter(claim -> Amounts.exceeds(asked(claim), has(claim)))
        .map(claim -> failure(claim).map(it -> failed(claim, it)).orElseGet(() -> growing(claim)));
  }

  private static Explanation growing(PersistentVolumeClaim claim) {
    return Reason.VolumeGrowing.explain(
        Map.of("from", read(has(claim)), "size", read(asked(claim))));
  }

  private static Explanation failed(PersistentVolumeClaim claim, String detail) {
    return Reason.VolumeGrowthFailed.explain(
        Map.of("from", read(has(claim)), "size", read(asked(claim)), "detail", detail));
  }

  private static Optional<String> failure(PersistentVolumeClaim claim) {
    return claim.getStatus().getConditions().stream()
        .filter(found -> ERRORS.contains(found.getType()) && "True".equals(found.getStatus()))
        .map(PersistentVolumeClaimCondition::getMessage)
        .map(message -> message == null ? "the storage system does not say why" : message)
        .findFirst()
        .or(() -> infeasible(claim));
  }

  private static Optional<String> infeasible(PersistentVolumeClaim claim) {
    var progress = claim.getStatus().getAllocatedResourceStatuses();
    return Optional.ofNullable(progress)
        .map(statuses -> statuses.get(STORAGE))
        .filter(status -> status.endsWith(INFEASIBLE))
        .map(status -> "the storage system has no disk of that size");
  }

  private static Quantity asked(PersistentVolumeClaim claim) {
    return claim.getSpec().getResources().getRequests().get(STORAGE);
  }

  private static Quantity has(PersistentVolumeClaim claim) {
    return claim.getStatus().getCapacity().get(STORAGE);
  }

  private static String read(Quantity size) {
    return Amounts.read(Amounts.of(size), STORAGE);
  }
}
