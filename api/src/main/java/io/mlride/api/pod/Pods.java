package io.mlride.api.pod;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads Pods of workspaces, one at a time and by name: the service may not list them. */
@ApplicationScoped
public class Pods {

  private final KubernetesClient client;

  Pods(KubernetesClient client) {
    this.client = client;
  }

  /** The Pod of a workspace; empty: it has none. */
  public Optional<WorkspacePod> find(Place place) {
    return Optional.ofNullable(place.status().podName())
        .map(name -> client.pods().inNamespace(place.namespace()).withName(name).get())
        .map(WorkspacePod::new)
        .filter(pod -> pod.belongsTo(place.uid()));
  }

  /**
   * The Pod of a workspace, whether or not its app runs yet.
   *
   * @throws ProblemException it has none
   */
  public WorkspacePod get(Place place) {
    return find(place)
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_RUNNING, NotRunning.why(place)));
  }

  /**
   * The Pod of a workspace in which commands can be run.
   *
   * @throws ProblemException it does not run
   */
  public WorkspacePod running(Place place) {
    return find(place)
        .filter(WorkspacePod::runs)
        .orElseThrow(() -> ProblemException.of(ProblemType.NOT_RUNNING, NotRunning.why(place)));
  }
}
