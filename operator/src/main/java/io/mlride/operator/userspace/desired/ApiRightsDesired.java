package io.mlride.operator.userspace.desired;

import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.mlride.crds.Names;
import io.mlride.crds.userspace.UserSpace;

/**
 * What the API may do in a user's namespace on behalf of people. It decides itself who may what, so
 * it keeps these rights while the space is suspended.
 */
final class ApiRightsDesired {
  /** The ClusterRole, which the product's chart installs. */
  static final String ROLE = "mlride-api-user";

  private static final String NAME = "mlride-api";

  private ApiRightsDesired() {}

  static RoleBinding of(UserSpace space) {
    return new RoleBindingBuilder()
        .withMetadata(SpaceObjects.inside(space, NAME))
        .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", ROLE)
        .addNewSubject()
        .withKind("ServiceAccount")
        .withName(Names.API_ACCOUNT)
        .withNamespace(Names.SYSTEM_NAMESPACE)
        .endSubject()
        .build();
  }
}
