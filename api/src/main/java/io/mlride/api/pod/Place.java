package io.mlride.api.pod;

import io.mlride.crds.Names;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceStatus;
import java.util.Optional;

/**
 * A workspace that a caller may reach into.
 *
 * @param workspace as it was seen last
 */
public record Place(Workspace workspace) {

  /** Namespace of its owner. */
  public String namespace() {
    return workspace.getMetadata().getNamespace();
  }

  /** Its name. */
  public String name() {
    return workspace.getMetadata().getName();
  }

  /** Tells it from an earlier one with the same name. */
  public String uid() {
    return workspace.getMetadata().getUid();
  }

  /** What the operator found. */
  public WorkspaceStatus status() {
    return Optional.ofNullable(workspace.getStatus()).orElse(WorkspaceStatus.NONE);
  }

  /** Name of its claim. */
  public String claim() {
    return Optional.ofNullable(workspace.getSpec().home().existing())
        .orElseGet(() -> Names.homeClaimName(name()));
  }
}
