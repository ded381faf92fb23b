package io.mlride.gateway.route;

import io.mlride.crds.condition.Conditions;
import io.mlride.crds.imagetemplate.App;
import io.mlride.crds.imagetemplate.AppAuth;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.workspace.Endpoint;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceStatus;
import io.mlride.rules.AppHost;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decides what stands behind a host name. The only source of addresses is the status. */
public final class Routing {

  private Routing() {}

  /**
   * Where a request goes.
   *
   * @param workspace the one of that name, if there is one
   * @param template that it is made from, if it is there
   */
  public static Target of(
      AppHost host, Optional<Workspace> workspace, Optional<ImageTemplate> template) {
    return workspace.map(found -> of(host, found, template)).orElseGet(Target.Nobody::new);
  }

  private static Target of(AppHost host, Workspace workspace, Optional<ImageTemplate> template) {
    var uid = uid(workspace);
    var status = status(workspace);
    var app = app(host, template);
    if (app.isEmpty() && template.isPresent() && host.app().isPresent()) {
      return new Target.Nobody();
    }
    if (!isReady(workspace) || app.isEmpty()) {
      return new Target.Waiting(uid, status.phase());
    }
    return port(status.endpoint(), app.get())
        .map(port -> ready(uid, status.endpoint(), port, app.get()))
        .orElseGet(() -> new Target.Waiting(uid, status.phase()));
  }

  private static Target ready(UUID uid, Endpoint endpoint, int port, App app) {
    return new Target.Ready(
        uid,
        SocketAddress.inetSocketAddress(port, endpoint.address()),
        app.auth() == AppAuth.TOKEN ? Optional.of(endpoint.podUid()) : Optional.empty(),
        app.path(),
        app.displayName() == null ? app.name() : app.displayName(),
        app.keepsPrefix());
  }

  /** The app that a host means; the first one is the main one. */
  public static Optional<App> app(AppHost host, Optional<ImageTemplate> template) {
    var apps = template.map(found -> found.getSpec().apps()).orElse(List.of());
    return host.app()
        .map(name -> apps.stream().filter(app -> app.name().equals(name)).findFirst())
        .orElseGet(() -> apps.stream().findFirst());
  }

  private static Optional<Integer> port(Endpoint endpoint, App app) {
    return Optional.ofNullable(endpoint.ports().get(app.name()));
  }

  /** Whether its Pod runs, is ready and has an address. */
  public static boolean isReady(Workspace workspace) {
    var status = status(workspace);
    var endpoint = status.endpoint();
    return workspace.getMetadata().getDeletionTimestamp() == null
        && status.phase() == Phase.Running
        && Conditions.holds(status.conditions(), "Ready")
        && endpoint != null
        && endpoint.podUid() != null
        && endpoint.address() != null;
  }

  /** What was found of it; never null. */
  public static WorkspaceStatus status(Workspace workspace) {
    return workspace.getStatus() == null ? WorkspaceStatus.NONE : workspace.getStatus();
  }

  /** What it is known by in the database. */
  public static UUID uid(Workspace workspace) {
    return UUID.fromString(workspace.getMetadata().getUid());
  }
}
