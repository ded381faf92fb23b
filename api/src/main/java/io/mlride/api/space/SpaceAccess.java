package io.mlride.api.space;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.api.access.CurrentCaller;
import io.mlride.api.problem.ClusterRefusal;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.userspace.UserSpace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/** Whose space a request is about, and what a refusal means while that space is being set up. */
@ApplicationScoped
public class SpaceAccess {

  private static final Duration SOON = Duration.ofSeconds(2);

  private final CurrentCaller caller;
  private final Spaces spaces;

  SpaceAccess(CurrentCaller caller, Spaces spaces) {
    this.caller = caller;
    this.spaces = spaces;
  }

  /**
   * Name of the space that a request is about.
   *
   * @param owner somebody's handle, as admins may give it; null: the caller's own
   * @throws ProblemException not found, if it is not the caller's affair or not there
   */
  public String handle(String owner) {
    var handle = caller.get().space(owner);
    var own = caller.get().chosenHandle().filter(handle::equals).isPresent();
    if (!own && spaces.find(handle).isEmpty()) {
      throw ProblemException.notFound("space of that name");
    }
    return handle;
  }

  /**
   * Writes into a space. A namespace or a right that is not there yet is told as what it is.
   *
   * @throws KubernetesClientException as the API server refused it
   */
  public <T> T write(String handle, Supplier<T> write) {
    try {
      return write.get();
    } catch (KubernetesClientException e) {
      if (isMissing(e) && !isReady(handle)) {
        throw ProblemException.later(
            ProblemType.CONFLICT,
            "Your space on the cluster is still being set up; this takes a few seconds.",
            SOON);
      }
      throw e;
    }
  }

  /** No namespace, or no right in it. A quota and a policy refuse in words of their own. */
  private static boolean isMissing(KubernetesClientException failure) {
    var type = ClusterRefusal.of(failure).type();
    return type == ProblemType.NOT_FOUND || type == ProblemType.FAULT;
  }

  private boolean isReady(String handle) {
    return spaces
        .find(handle)
        .map(UserSpace::getStatus)
        .filter(status -> Conditions.holds(status.conditions(), "Ready"))
        .isPresent();
  }
}
