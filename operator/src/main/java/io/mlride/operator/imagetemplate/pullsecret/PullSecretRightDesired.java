package io.mlride.operator.imagetemplate.pullsecret;

import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.mlride.crds.Labels;
import io.mlride.crds.Names;

/**
 * The operator's own right to write pull secrets into one user's namespace. It has that right
 * nowhere until a workspace there needs one.
 */
final class PullSecretRightDesired {
  private static final String ROLE = "mlride-pull-secrets";
  private static final String OPERATOR_ACCOUNT = "mlride-operator";

  private PullSecretRightDesired() {}

  static RoleBinding in(String namespace) {
    return new RoleBindingBuilder()
        .withNewMetadata()
        .withName(ROLE)
        .withNamespace(namespace)
        .addToLabels(Labels.MANAGED_BY, Labels.MLRIDE)
        .endMetadata()
        .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", ROLE)
        .addNewSubject()
        .withKind("ServiceAccount")
        .withName(OPERATOR_ACCOUNT)
        .withNamespace(Names.SYSTEM_NAMESPACE)
        .endSubject()
        .build();
  }
}
