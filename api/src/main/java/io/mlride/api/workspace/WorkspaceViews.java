package io.mlride.api.workspace;

import io.mlride.api.app.AppsSettings;
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
  private final AppsSettings apps;

  WorkspaceViews(TemplateLookup templates, AppsSettings apps) {
    this.templates = templates;
    this.apps = apps;
  }

  /** A workspace as its owner sees it. */
  public WorkspaceView of(Workspace workspace) {
    var metadata = workspace.getMetadata();
    var status = workspace.getStatus() == null ? WorkspaceStatus.NONE : workspace.getStatus();
    var owner = Names.userSpaceOf(metadata.getNamespace());
    return new WorkspaceView(
        metadata.getName(),
        owner.orElse(null),
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
            .orElse(null),
        owner.map(user -> apps.addressOf(metadata.getName(), user)).orElse(null));
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
