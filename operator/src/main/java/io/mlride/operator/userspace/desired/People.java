package io.mlride.operator.userspace.desired;

import io.fabric8.kubernetes.api.model.rbac.Subject;
import io.fabric8.kubernetes.api.model.rbac.SubjectBuilder;
import io.mlride.crds.Names;
import io.mlride.crds.userspace.SpaceState;
import io.mlride.crds.userspace.UserSpace;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who has the user's rights: the account whose tokens the user works with, and whom the UserSpace
 * names. While it is suspended nobody has them, so that tokens given out before are worth nothing.
 */
final class People {
  private People() {}

  static List<Subject> of(UserSpace space) {
    if (space.getSpec().desiredState() == SpaceState.Suspended) {
      return List.of();
    }
    var account =
        new SubjectBuilder()
            .withKind("ServiceAccount")
            .withName(Names.USER_ACCOUNT)
            .withNamespace(Names.userNamespace(space.getMetadata().getName()))
            .build();
    var named =
        space.getSpec().subjects().stream()
            .map(
                subject ->
                    new SubjectBuilder()
                        .withApiGroup("rbac.authorization.k8s.io")
                        .withKind(subject.kind().name())
                        .withName(subject.name())
                        .build());
    return Stream.concat(Stream.of(account), named).toList();
  }
}
