package io.mlride.operator.userspace.plan;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Whether an object is as it is wanted.
 *
 * <p>Labels and owners that others add are theirs. What an object does is compared as a whole: a
 * rule that somebody adds to a policy is as much a change as one taken away.
 */
public final class Drift {
  private Drift() {}

  /** Whether the object found has to be written. */
  public static boolean between(HasMetadata wanted, HasMetadata found) {
    return !(hasLabels(wanted, found)
        && hasOwners(wanted, found)
        && essence(wanted).equals(essence(found)));
  }

  /** Whether the two differ in something that an update cannot change. */
  public static boolean isFixed(HasMetadata wanted, HasMetadata found) {
    return wanted instanceof RoleBinding rights
        && found instanceof RoleBinding other
        && !Objects.equals(rights.getRoleRef(), other.getRoleRef());
  }

  private static boolean hasLabels(HasMetadata wanted, HasMetadata found) {
    return found
        .getMetadata()
        .getLabels()
        .entrySet()
        .containsAll(wanted.getMetadata().getLabels().entrySet());
  }

  private static boolean hasOwners(HasMetadata wanted, HasMetadata found) {
    return wanted.getMetadata().getOwnerReferences().stream()
        .allMatch(
            owner -> found.getMetadata().getOwnerReferences().stream().anyMatch(isLike(owner)));
  }

  private static Predicate<OwnerReference> isLike(OwnerReference owner) {
    return other ->
        owner.getUid().equals(other.getUid())
            && Objects.equals(owner.getController(), other.getController());
  }

  private static Object essence(HasMetadata object) {
    if (object instanceof ResourceQuota quota) {
      return quota.getSpec();
    } else if (object instanceof LimitRange limits) {
      return limits.getSpec();
    } else if (object instanceof NetworkPolicy policy) {
      return policy.getSpec();
    } else if (object instanceof ServiceAccount account) {
      return List.of(Boolean.FALSE.equals(account.getAutomountServiceAccountToken()));
    } else if (object instanceof RoleBinding rights) {
      return List.of(rights.getRoleRef(), rights.getSubjects());
    } else if (object instanceof Namespace) {
      return List.of();
    }
    throw new IllegalArgumentException("A user's space has no " + object.getKind());
  }
}
