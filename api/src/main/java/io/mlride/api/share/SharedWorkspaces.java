package io.mlride.api.share;

import io.mlride.api.app.AppsSettings;
import io.mlride.api.cluster.ResourceCaches;
import io.mlride.crds.Names;
import io.mlride.crds.workspace.Workspace;
import io.mlride.database.share.Share;
import io.mlride.database.share.Shares;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the workspaces that others share with somebody. */
@ApplicationScoped
class SharedWorkspaces {

  private final SharingSettings settings;
  private final Shares shares;
  private final ResourceCaches caches;
  private final AppsSettings apps;
  private final Clock clock;

  SharedWorkspaces(
      SharingSettings settings,
      Shares shares,
      ResourceCaches caches,
      AppsSettings apps,
      Clock clock) {
    this.settings = settings;
    this.shares = shares;
    this.caches = caches;
    this.apps = apps;
    this.clock = clock;
  }

  /** Those that are there; none, while sharing is switched off. */
  @Transactional
  List<SharedWorkspaceView> with(UUID guest) {
    if (!settings.enabled()) {
      return List.of();
    }
    var rows = shares.with(guest, clock.instant());
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<String, Workspace> there =
        caches.workspaces().all().stream()
            .collect(Collectors.toMap(it -> it.getMetadata().getUid(), Function.identity()));
    return rows.stream()
        .map(row -> view(row, there.get(row.workspaceUid.toString())))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Null: the workspace is gone, or lies in nobody's namespace. */
  private SharedWorkspaceView view(Share row, Workspace workspace) {
    return Optional.ofNullable(workspace)
        .flatMap(it -> Names.userSpaceOf(it.getMetadata().getNamespace()))
        .map(owner -> view(row, workspace, owner))
        .orElse(null);
  }

  private SharedWorkspaceView view(Share row, Workspace workspace, String owner) {
    var name = workspace.getMetadata().getName();
    var status = workspace.getStatus();
    return new SharedWorkspaceView(
        row.id,
        name,
        owner,
        row.until,
        apps.addressOf(name, owner),
        status == null ? null : status.phase());
  }
}
