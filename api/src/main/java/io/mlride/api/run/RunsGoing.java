package io.mlride.api.run;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.api.pod.Place;
import io.mlride.api.pod.Pods;
import io.mlride.api.pod.WorkspacePod;
import io.mlride.api.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks into a workspace whether runs go on there. */
@ApplicationScoped
public class RunsGoing {

  private static final Logger LOG = Logger.getLogger(RunsGoing.class);

  private final Pods pods;
  private final RunStore store;

  RunsGoing(Pods pods, RunStore store) {
    this.pods = pods;
    this.store = store;
  }

  /** Asks the cluster for the Pod, and looks into it. */
  public RunsState in(Place place) {
    try {
      // With the container its runs have ended.
      return pods.find(place).filter(WorkspacePod::runs).map(this::in).orElse(RunsState.NONE);
    } catch (KubernetesClientException | ProblemException e) {
      LOG.debugf(e, "Whether runs go on in %s is not known", place.name());
      return RunsState.UNKNOWN;
    }
  }

  private RunsState in(WorkspacePod pod) {
    var outcome = store.going(pod);
    if (outcome.exit() != 0) {
      return RunsState.UNKNOWN;
    }
    return outcome.text().isBlank() ? RunsState.NONE : RunsState.GOING;
  }
}
