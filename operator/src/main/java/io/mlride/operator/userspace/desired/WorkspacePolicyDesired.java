package io.mlride.operator.userspace.desired;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.mlride.crds.Labels;
import io.mlride.crds.Names;
import io.mlride.crds.userspace.UserSpace;
import java.util.List;

/** What workspaces may do: be reached by the gateway, ask for names, reach the internet. */
final class WorkspacePolicyDesired {
  /** A label that every namespace carries, with its own name. */
  static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

  private static final String NAME = "mlride-workspaces";

  private WorkspacePolicyDesired() {}

  static NetworkPolicy of(UserSpace space, List<NetworkPolicyEgressRule> egress) {
    return new NetworkPolicyBuilder()
        .withMetadata(SpaceObjects.inside(space, NAME))
        .withNewSpec()
        .withNewPodSelector()
        .endPodSelector()
        .withPolicyTypes("Ingress", "Egress")
        .addNewIngress()
        .addNewFrom()
        .withNewNamespaceSelector()
        .addToMatchLabels(NAMESPACE_NAME, Names.SYSTEM_NAMESPACE)
        .endNamespaceSelector()
        .withNewPodSelector()
        .addToMatchLabels(Labels.NAME, Labels.MLRIDE)
        .addToMatchLabels(Labels.COMPONENT, "gateway")
        .endPodSelector()
        .endFrom()
        .endIngress()
        .withEgress(egress)
        .endSpec()
        .build();
  }
}
