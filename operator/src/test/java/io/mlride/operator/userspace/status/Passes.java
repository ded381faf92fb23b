package io.mlride.operator.userspace.status;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ResourceQuotaStatusBuilder;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceStatus;
import io.mlride.operator.userspace.Spaces;
import io.mlride.operator.userspace.model.Inputs;
import io.mlride.operator.userspace.plan.Plan;
import io.mlride.operator.userspace.plan.Planner;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a pass finds, and the status that follows. */
final class Passes {
  private Passes() {}

  static UserSpaceStatus status(UserSpace space, ResourceQuota quota, Instant now) {
    return StatusCalculator.calculate(
        inputs(space), new Plan.Build(List.of()), Optional.of(quota), now);
  }

  static Inputs inputs(UserSpace space) {
    return new Inputs(space, Optional.empty(), Spaces.cluster(), List.of(), List.of());
  }

  static ResourceQuota quotaOf(UserSpace space) {
    return Planner.plan(inputs(space), Spaces.installation()).wanted().stream()
        .filter(ResourceQuota.class::isInstance)
        .map(ResourceQuota.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** What the quota controller does: repeat what is asked, and say what is in use. */
  static void count(ResourceQuota quota, Map<String, String> used) {
    var amounts = new HashMap<String, Quantity>();
    quota.getSpec().getHard().keySet().forEach(key -> amounts.put(key, new Quantity("0")));
    used.forEach((key, amount) -> amounts.put(key, new Quantity(amount)));
    quota.setStatus(
        new ResourceQuotaStatusBuilder()
            .withHard(new HashMap<>(quota.getSpec().getHard()))
            .withUsed(amounts)
            .build());
  }
}
