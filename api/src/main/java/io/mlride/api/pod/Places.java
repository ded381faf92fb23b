package io.mlride.api.pod;

import io.mlride.api.access.Caller;
import io.mlride.api.cluster.ResourceCaches;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.crds.Names;
import io.mlride.crds.userspace.SpaceState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the workspace that a request names, and sees that the caller may reach into it. */
@ApplicationScoped
public class Places {

  private final ResourceCaches caches;

  Places(ResourceCaches caches) {
    this.caches = caches;
  }

  /**
   * The workspace with this name.
   *
   * @param owner whose; null: the caller's own
   * @throws ProblemException there is none, or its space is suspended
   */
  public Place find(Caller caller, String name, String owner) {
    var space = caller.space(owner);
    var place =
        at(space, name).orElseThrow(() -> ProblemException.notFound("workspace of that name"));
    refuseSuspended(space);
    return place;
  }

  /** The workspace with this name in a space, whoever asks; empty: there is none. */
  public Optional<Place> at(String space, String name) {
    return caches.workspaces().find(Names.userNamespace(space), name).map(Place::new);
  }

  /** Refuses to let anybody into a space that is suspended. */
  public void refuseSuspended(String space) {
    if (isSuspended(space)) {
      throw ProblemException.of(
          ProblemType.SUSPENDED,
          "This space is suspended: nothing in it can be used until an admin lifts that.");
    }
  }

  /** Whether it may still be used: it is there, it is the same one, and its space is active. */
  public boolean stays(Place place) {
    var space = Names.userSpaceOf(place.namespace()).orElseThrow();
    return !isSuspended(space)
        && caches
            .workspaces()
            .find(place.namespace(), place.name())
            .filter(found -> found.getMetadata().getUid().equals(place.uid()))
            .isPresent();
  }

  private boolean isSuspended(String space) {
    return caches
        .userSpaces()
        .find(null, space)
        .filter(found -> found.getSpec().desiredState() == SpaceState.Suspended)
        .isPresent();
  }
}
