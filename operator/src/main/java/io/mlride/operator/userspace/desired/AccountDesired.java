package io.mlride.operator.userspace.desired;

import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.mlride.crds.userspace.UserSpace;

/** A service account. None puts a token into a Pod by itself. */
final class AccountDesired {
  private AccountDesired() {}

  static ServiceAccount of(UserSpace space, String name) {
    return new ServiceAccountBuilder()
        .withMetadata(SpaceObjects.inside(space, name))
        .withAutomountServiceAccountToken(false)
        .build();
  }
}
