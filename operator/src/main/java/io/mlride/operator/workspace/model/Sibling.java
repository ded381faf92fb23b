package io.mlride.operator.workspace.model;

import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.workspace.Workspace;
import io.mlride.rules.Waiting;
import java.util.Optional;

/**
 * Another workspace of the same user.
 *
 * @param workspace that workspace
 * @param template its template, where its reference leads to one
 * @param hasPod whether its Pod exists
 */
public record Sibling(Workspace workspace, Optional<ImageTemplate> template, boolean hasPod) {

  /** Its place among those that wait for quota; empty when it does not. */
  public Optional<Waiting> waiting() {
    return Waiting.of(workspace, template, hasPod);
  }
}
