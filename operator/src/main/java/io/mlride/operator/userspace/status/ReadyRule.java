package io.mlride.operator.userspace.status;

import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.mlride.crds.Names;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.userspace.SpaceState;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.operator.kubernetes.QuotaStatus;
import io.mlride.operator.userspace.plan.Plan;
import java.util.Map;
import java.util.Optional;

/** Whether workspaces may start in a space, and why not. */
final class ReadyRule {
  private ReadyRule() {}

  static Explanation explain(UserSpace space, Plan plan, Optional<ResourceQuota> quota) {
    if (plan instanceof Plan.Hold hold) {
      return hold.why();
    }
    if (space.getSpec().desiredState() == SpaceState.Suspended) {
      return Reason.SpaceSuspended.explain();
    }
    return quota.filter(QuotaStatus::isCounted).isPresent()
        ? Reason.SpaceReady.explain(
            Map.of("namespace", Names.userNamespace(space.getMetadata().getName())))
        : Reason.SpaceBeingPrepared.explain();
  }
}
