package io.mlride.api.workspace;

import io.mlride.api.cluster.TemplateLookup;
import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateStatus;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Shows workspaces. */
@ApplicationScoped
public class WorkspaceViews {

  private final TemplateLookup templates;

  WorkspaceViews(TemplateLookup templates) {
    this.templates = templates;
  }

  /** A workspace as its owner sees it. */
  public WorkspaceView of(Workspace workspace) {
    var metadata = workspace.getMetadata();
    var status = workspace.getStatus() == null ? WorkspaceStatus.NONE : workspace.getStatus();
    return new WorkspaceView(
        metadata.getName(),
        Names.userSpaceOf(metadata.getNamespace()).orElse(null),
        metadata.getNamespace(),
        metadata.getUid(),
        Instant.parse(metadata.getCreationTimestamp()),
        metadata.getGeneration(),
        metadata.getDeletionTimestamp() != null,
        workspace.getSpec(),
        WorkspaceStatusView.of(status),
        templates
            .find(workspace.getSpec().imageTemplateRef(), metadata.getNamespace())
            .flatMap(template -> newer(status, template))
            .orElse(null));
  }

  /** Only what runs has an image that can be older; a start takes the newest. */
  static Optional<String> newer(WorkspaceStatus status, ImageTemplate template) {
    var found = template.getStatus() == null ? ImageTemplateStatus.NONE : template.getStatus();
    if (status.podName() == null || status.image() == null || found.image() == null) {
      return Optional.empty();
    }
    var next = found.digest() == null ? found.image() : found.image() + "@" + found.digest();
    return Optional.of(next).filter(image -> !image.equals(status.image()));
  }
}
