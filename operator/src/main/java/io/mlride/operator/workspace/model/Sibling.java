package io.mlride.operator.workspace.model;

import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.workspace.DesiredState;
import io.mlride.crds.workspace.QueuePlace;
import io.mlride.crds.workspace.Workspace;
import java.time.Instant;
import java.util.Optional;

/**
 * Another workspace of the same user.
 *
 * @param workspace that workspace
 * @param template its template, where its reference leads to one
 * @param hasPod whether its Pod exists
 */
public record Sibling(Workspace workspace, Optional<ImageTemplate> template, boolean hasPod) {

  /** Since when it has been waiting for quota; empty when it is not. */
  public Optional<Instant> waitingSince() {
    var status = workspace.getStatus();
    return hasPod || status == null || workspace.getSpec().desiredState() == DesiredState.Stopped
        ? Optional.empty()
        : Optional.ofNullable(status.queue()).map(QueuePlace::since);
  }
}
