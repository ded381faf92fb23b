package io.mlride.rules;

import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.workspace.DesiredState;
import io.mlride.crds.workspace.QueuePlace;
import io.mlride.crds.workspace.Workspace;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A workspace that waits for room in its owner's quota.
 *
 * @param name of the workspace
 * @param since when it came
 * @param demand what it waits for
 */
public record Waiting(String name, Instant since, Demand demand) {

  /** The one that has waited longest comes first. */
  static final Comparator<Waiting> FIRST_COME =
      Comparator.comparing(Waiting::since).thenComparing(Waiting::name);

  /**
   * The place of a workspace; empty when it does not wait. One with a Pod waits for a node at most:
   * it has its part of the quota. One without a template waits for that.
   *
   * @param hasPod whether its Pod exists
   */
  public static Optional<Waiting> of(
      Workspace workspace, Optional<ImageTemplate> template, boolean hasPod) {
    var wanted = workspace.getSpec().desiredState() != DesiredState.Stopped;
    return hasPod || !wanted
        ? Optional.empty()
        : sinceOf(workspace)
            .flatMap(since -> template.map(found -> waiting(workspace, since, found)));
  }

  /** Since when a workspace has been waiting, by its status. */
  public static Optional<Instant> sinceOf(Workspace workspace) {
    return Optional.ofNullable(workspace.getStatus())
        .map(status -> status.queue())
        .map(QueuePlace::since);
  }

  private static Waiting waiting(Workspace workspace, Instant since, ImageTemplate template) {
    return new Waiting(
        workspace.getMetadata().getName(),
        since,
        Demand.of(Reservation.of(workspace.getSpec(), template.getSpec())));
  }
}
