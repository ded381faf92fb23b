package io.mlride.api.pod;

import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.crds.workspace.Phase;
import java.util.Optional;

/** Says why nothing can be done in a workspace now, and what would help. */
public final class NotRunning {

  private NotRunning() {}

  /** The sentence for a workspace without a running Pod. */
  static String why(Place place) {
    return switch (Optional.ofNullable(place.status().phase()).orElse(Phase.Pending)) {
      case Stopped -> "The workspace is stopped. Start it first.";
      case Stopping -> "The workspace is stopping. Start it again when it has stopped.";
      case Deleting -> "The workspace is being deleted.";
      case Failed -> "The workspace failed to start. Its conditions say why.";
      case Blocked -> "The workspace cannot start as it is. Its conditions say what is to be done.";
      case Queued -> "The workspace waits for room. Try again when it runs.";
      case Running -> "The workspace's app was ended a moment ago and starts again. Try again.";
      default -> "The workspace is still starting. Try again when it runs.";
    };
  }

  /** It stopped while something was done in it. */
  public static ProblemException meanwhile() {
    return ProblemException.of(
        ProblemType.NOT_RUNNING, "The workspace stopped meanwhile. Start it, then try again.");
  }
}
