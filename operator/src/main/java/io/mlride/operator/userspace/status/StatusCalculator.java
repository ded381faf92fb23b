package io.mlride.operator.userspace.status;

import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.mlride.crds.Names;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.ConditionBuilder;
import io.mlride.crds.condition.ConditionStatus;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceStatus;
import io.mlride.crds.userspace.UserSpaceStatusBuilder;
import io.mlride.operator.userspace.model.Inputs;
import io.mlride.operator.userspace.plan.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Computes the whole status anew from what was found. */
public final class StatusCalculator {
  /** Type of the condition that says whether workspaces may start. */
  public static final String READY = "Ready";

  private static final String OVER_QUOTA = "OverQuota";

  private StatusCalculator() {}

  /**
   * The status after a pass that went through.
   *
   * @param inputs what was read
   * @param plan what was decided and done
   * @param quota the ResourceQuota as it is now; empty if nothing was built
   * @param now time of this pass
   */
  public static UserSpaceStatus calculate(
      Inputs inputs, Plan plan, Optional<ResourceQuota> quota, Instant now) {
    var space = inputs.space();
    var ready = condition(space, READY, ReadyRule.explain(space, plan, quota));
    var overQuota =
        quota.flatMap(OverQuotaRule::explain).map(why -> condition(space, OVER_QUOTA, why));
    var conditions = Stream.concat(Stream.of(ready), overQuota.stream()).toList();
    return UserSpaceStatusBuilder.builder()
        .observedGeneration(space.getMetadata().getGeneration())
        .namespace(quota.map(made -> namespaceOf(space)).orElse(null))
        .hard(quota.map(Amounts::hard).orElse(Map.of()))
        .used(quota.map(Amounts::used).orElse(Map.of()))
        .retainedHomes(quota.isPresent() ? RetainedHomes.of(inputs) : List.of())
        .conditions(Conditions.carryTimes(inputs.status().conditions(), conditions, now))
        .build();
  }

  /**
   * The status after a pass that failed: what was known stays, Ready says that something is wrong.
   *
   * @param space the UserSpace as last read
   * @param reference by which the failure is found in the log
   * @param now time of this pass
   */
  public static UserSpaceStatus failed(UserSpace space, String reference, Instant now) {
    var known = space.getStatus() == null ? UserSpaceStatus.NONE : space.getStatus();
    var ready = condition(space, READY, Reason.UnexpectedError.explain(Map.of("ref", reference)));
    var others = known.conditions().stream().filter(condition -> !condition.type().equals(READY));
    return UserSpaceStatusBuilder.builder(known)
        .conditions(
            Conditions.carryTimes(
                known.conditions(), Stream.concat(Stream.of(ready), others).toList(), now))
        .build();
  }

  private static Condition condition(UserSpace space, String type, Explanation why) {
    var isTrue = why.reason() == Reason.SpaceReady || type.equals(OVER_QUOTA);
    return ConditionBuilder.builder()
        .type(type)
        .status(isTrue ? ConditionStatus.True : ConditionStatus.False)
        .reason(why.reason().name())
        .message(why.message())
        .observedGeneration(space.getMetadata().getGeneration())
        .build();
  }

  private static String namespaceOf(UserSpace space) {
    return Names.userNamespace(space.getMetadata().getName());
  }
}
