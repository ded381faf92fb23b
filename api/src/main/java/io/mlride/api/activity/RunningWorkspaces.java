package io.mlride.api.activity;

import io.mlride.api.cluster.ResourceCaches;
import io.mlride.api.pod.Place;
import io.mlride.api.problem.ProblemException;
import io.mlride.crds.workspace.Phase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The workspaces that are looked at. */
@ApplicationScoped
public class RunningWorkspaces {

  private static final Logger LOG = Logger.getLogger(RunningWorkspaces.class);

  private final ResourceCaches caches;

  RunningWorkspaces(ResourceCaches caches) {
    this.caches = caches;
  }

  /** All that run, by their uids; none while the cluster does not answer. */
  public Map<UUID, Place> all() {
    try {
      return caches.workspaces().all().stream()
          .map(Place::new)
          .filter(place -> place.status().phase() == Phase.Running)
          .filter(place -> place.status().podName() != null)
          .collect(Collectors.toMap(place -> UUID.fromString(place.uid()), place -> place));
    } catch (ProblemException e) {
      LOG.debug("Nobody is looked at while the cluster does not answer", e);
      return Map.of();
    }
  }
}
