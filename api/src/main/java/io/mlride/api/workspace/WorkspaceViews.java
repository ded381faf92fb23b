package io.mlride.api.workspace;

import io.mlride.api.activity.ActivityStore;
import io.mlride.api.app.AppsSettings;
import io.mlride.api.cluster.TemplateLookup;
import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateStatus;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceStatus;
import io.mlride.database.activity.Activity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows workspaces. */
@ApplicationScoped
public class WorkspaceViews {

  private final TemplateLookup templates;
  private final AppsSettings apps;
  private final ActivityStore activities;

  WorkspaceViews(TemplateLookup templates, AppsSettings apps, ActivityStore activities) {
    this.templates = templates;
    this.apps = apps;
    this.activities = activities;
  }

  /**
   * A workspace as its owner sees it, from what the cluster knows alone: so a change that was made
   * is not answered as one that failed, and an event costs no query.
   */
  public WorkspaceView of(Workspace workspace) {
    return of(workspace, Optional.empty());
  }

  /** One that somebody reads: with when it was last used. */
  WorkspaceView read(Workspace workspace) {
    return read(List.of(workspace)).get(0);
  }

  /** Several; the database is asked once for all. */
  List<WorkspaceView> read(List<Workspace> workspaces) {
    var known = activities.of(workspaces.stream().map(WorkspaceViews::uid).toList());
    return workspaces.stream()
        .map(workspace -> of(workspace, Optional.ofNullable(known.get(uid(workspace)))))
        .toList();
  }

  private WorkspaceView of(Workspace workspace, Optional<Activity> activity) {
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
        activity.map(row -> row.usedAt).orElse(null),
        activity.map(row -> row.usedBy).orElse(null),
        templates
            .find(workspace.getSpec().imageTemplateRef(), metadata.getNamespace())
            .flatMap(template -> newer(status, template))
            .orElse(null),
        owner.map(user -> apps.addressOf(metadata.getName(), user)).orElse(null));
  }

  private static UUID uid(Workspace workspace) {
    return UUID.fromString(workspace.getMetadata().getUid());
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
