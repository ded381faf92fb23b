package io.mlride.operator.userspace.plan;

import io.fabric8.kubernetes.api.model.Namespace;
import io.mlride.crds.userspace.UserSpace;
import java.util.Optional;

/** Whose the namespace is that a UserSpace is to have. */
public enum Ownership {
  /** There is none. */
  ABSENT,
  /** It was made for this very UserSpace. */
  OURS,
  /** It was, and is on its way out. */
  OURS_LEAVING,
  /** It was made by or for somebody else. */
  FOREIGN,
  /** It was, and is on its way out: a namespace of an earlier user of that name, mostly. */
  FOREIGN_LEAVING;

  /**
   * A namespace is ours if this UserSpace controls it, by uid: neither name nor labels prove
   * anything, and an earlier UserSpace of the same name was another one.
   */
  public static Ownership of(UserSpace space, Optional<Namespace> namespace) {
    if (namespace.isEmpty()) {
      return ABSENT;
    }
    var leaving = namespace.get().getMetadata().getDeletionTimestamp() != null;
    if (isControlledBy(space, namespace.get())) {
      return leaving ? OURS_LEAVING : OURS;
    }
    return leaving ? FOREIGN_LEAVING : FOREIGN;
  }

  private static boolean isControlledBy(UserSpace space, Namespace namespace) {
    return namespace.getMetadata().getOwnerReferences().stream()
        .anyMatch(
            owner ->
                Boolean.TRUE.equals(owner.getController())
                    && space.getMetadata().getUid().equals(owner.getUid()));
  }
}
