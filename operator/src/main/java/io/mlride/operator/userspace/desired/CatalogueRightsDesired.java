package io.mlride.operator.userspace.desired;

import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.mlride.crds.Labels;
import io.mlride.crds.Names;
import io.mlride.crds.userspace.UserSpace;
import java.util.Optional;

/**
 * Reading the templates that are for everybody. The binding lies in the catalogue's namespace, so
 * it goes with the UserSpace and not with the user's namespace.
 */
public final class CatalogueRightsDesired {
  /** The Role, which the product's chart installs in the catalogue's namespace. */
  static final String ROLE = "mlride-catalogue-reader";

  private static final String PREFIX = "mlride-user-";

  private CatalogueRightsDesired() {}

  static RoleBinding of(UserSpace space) {
    var name = space.getMetadata().getName();
    return new RoleBindingBuilder()
        .withNewMetadata()
        .withName(PREFIX + name)
        .withNamespace(Names.CATALOGUE_NAMESPACE)
        .withLabels(Labels.ofUserSpace(name))
        .withOwnerReferences(SpaceObjects.controller(space))
        .endMetadata()
        .withNewRoleRef("rbac.authorization.k8s.io", "Role", ROLE)
        .withSubjects(People.of(space))
        .build();
  }

  /** The UserSpace that a binding in the catalogue's namespace is for, by its name. */
  public static Optional<String> userSpaceOf(String binding) {
    return binding.startsWith(PREFIX)
        ? Optional.of(binding.substring(PREFIX.length()))
        : Optional.empty();
  }
}
