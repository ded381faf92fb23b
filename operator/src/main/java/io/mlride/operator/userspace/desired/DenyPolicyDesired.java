package io.mlride.operator.userspace.desired;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.mlride.crds.userspace.UserSpace;

/**
 * Nothing in, nothing out. What {@link WorkspacePolicyDesired} allows adds to this; should that
 * policy be lost, the walls still stand.
 */
final class DenyPolicyDesired {
  private static final String NAME = "mlride-deny";

  private DenyPolicyDesired() {}

  static NetworkPolicy of(UserSpace space) {
    return new NetworkPolicyBuilder()
        .withMetadata(SpaceObjects.inside(space, NAME))
        .withNewSpec()
        .withNewPodSelector()
        .endPodSelector()
        .withPolicyTypes("Ingress", "Egress")
        .endSpec()
        .build();
  }
}
