package io.mlride.operator.userspace.desired;

import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.LimitRangeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.userspace.UserSpace;
import java.util.Map;

/**
 * What a container gets that asks for nothing. Workspaces ask for everything; this is for Pods that
 * an admin puts beside them, which the quota would refuse otherwise.
 *
 * <p>There is no default limit for CPU: it would be put on workspaces as well, which have one only
 * if their template or owner says so.
 */
final class LimitRangeDesired {
  private static final String NAME = "mlride";
  private static final Quantity CPU = new Quantity("100m");
  private static final Quantity MEMORY = new Quantity("256Mi");

  private LimitRangeDesired() {}

  static LimitRange of(UserSpace space) {
    return new LimitRangeBuilder()
        .withMetadata(SpaceObjects.inside(space, NAME))
        .withNewSpec()
        .addNewLimit()
        .withType("Container")
        .withDefaultRequest(Map.of("cpu", CPU, "memory", MEMORY))
        .withDefault(Map.of("memory", MEMORY))
        .endLimit()
        .endSpec()
        .build();
  }
}
