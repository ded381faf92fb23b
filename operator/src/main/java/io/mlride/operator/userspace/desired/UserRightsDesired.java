package io.mlride.operator.userspace.desired;

import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.mlride.crds.userspace.UserSpace;

/** What the user may do in their own namespace. */
final class UserRightsDesired {
  /** The ClusterRole, which the product's chart installs, and the binding of it. */
  static final String NAME = "mlride-user";

  private UserRightsDesired() {}

  static RoleBinding of(UserSpace space) {
    return new RoleBindingBuilder()
        .withMetadata(SpaceObjects.inside(space, NAME))
        .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", NAME)
        .withSubjects(People.of(space))
        .build();
  }
}
