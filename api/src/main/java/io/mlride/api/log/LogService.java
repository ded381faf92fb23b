package io.mlride.api.log;

import io.mlride.api.pod.Place;
import io.mlride.api.pod.Pods;
import io.mlride.api.pod.Streaming;
import io.mlride.api.pod.WorkspacePod;
import io.mlride.api.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Decides which log is meant. */
@ApplicationScoped
public class LogService {

  private final Pods pods;
  private final LogStore store;

  LogService(Pods pods, LogStore store) {
    this.pods = pods;
    this.store = store;
  }

  /**
   * The Pod whose log is asked for.
   *
   * @throws ProblemException there is none, or it has no such container
   */
  WorkspacePod pod(Place place, LogWish wish) {
    var pod = pods.get(place);
    if (wish.container() != null && !pod.containers().contains(wish.container())) {
      throw ProblemException.invalid(
          "?container",
          "There is no such container; there are: %s."
              .formatted(String.join(", ", pod.containers())));
    }
    return pod;
  }

  Streaming.Source open(WorkspacePod pod, LogWish wish) {
    return store.open(pod, wish);
  }
}
