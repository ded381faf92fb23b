package io.mlride.operator.userspace.desired;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.mlride.crds.Labels;
import io.mlride.crds.Names;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.operator.userspace.model.ClusterFacts;
import io.mlride.operator.userspace.model.Installation;
import io.mlride.operator.userspace.model.Limits;
import java.util.List;

/**
 * Everything in a user's space, in the order in which it is made: walls before people. Nobody has
 * rights in the namespace before quota, limits and policies are there.
 */
public final class SpaceObjects {
  private SpaceObjects() {}

  /** The objects, the namespace first. */
  public static List<HasMetadata> of(
      UserSpace space, ClusterFacts cluster, Installation installation) {
    var quota = Limits.of(space.getSpec().quota(), installation.defaultQuota());
    return List.of(
        NamespaceDesired.of(space),
        QuotaDesired.of(space, quota, cluster.extendedResources(), installation.gpuNames()),
        LimitRangeDesired.of(space),
        DenyPolicyDesired.of(space),
        WorkspacePolicyDesired.of(space, cluster.egress()),
        AccountDesired.of(space, Names.WORKSPACE_ACCOUNT),
        AccountDesired.of(space, Names.USER_ACCOUNT),
        UserRightsDesired.of(space),
        ApiRightsDesired.of(space),
        CatalogueRightsDesired.of(space));
  }

  /** Metadata of an object in the user's namespace, which goes with the namespace. */
  static ObjectMeta inside(UserSpace space, String name) {
    return new ObjectMetaBuilder()
        .withName(name)
        .withNamespace(Names.userNamespace(space.getMetadata().getName()))
        .withLabels(Labels.ofUserSpace(space.getMetadata().getName()))
        .build();
  }

  /** What makes the garbage collector remove an object with the UserSpace. */
  static OwnerReference controller(UserSpace space) {
    return new OwnerReferenceBuilder()
        .withApiVersion(space.getApiVersion())
        .withKind(space.getKind())
        .withName(space.getMetadata().getName())
        .withUid(space.getMetadata().getUid())
        .withController(true)
        // Whoever deletes in the foreground waits for the namespace.
        .withBlockOwnerDeletion(true)
        .build();
  }
}
