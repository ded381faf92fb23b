package io.mlride.gateway.route;

import io.mlride.crds.workspace.Workspace;
import io.mlride.gateway.cluster.ClusterView;
import io.mlride.rules.AppHost;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Finds what stands behind a host name, as the cluster says at this moment. */
@ApplicationScoped
public class Router {

  private final ClusterView cluster;

  Router(ClusterView cluster) {
    this.cluster = cluster;
  }

  /** Where a request goes. */
  public Target find(AppHost host) {
    if (!cluster.isCurrent()) {
      return new Target.Unknown();
    }
    var workspace = cluster.workspace(host);
    return Routing.of(host, workspace, workspace.flatMap(cluster::template));
  }

  /** The workspace behind a host; empty: there is none. */
  public Optional<Workspace> workspace(AppHost host) {
    return cluster.workspace(host);
  }

  /** Its uid. */
  public Optional<UUID> uid(AppHost host) {
    return workspace(host).map(Routing::uid);
  }

  /** Path of the app to open first. */
  public String startPath(AppHost host) {
    return Routing.app(host, workspace(host).flatMap(cluster::template))
        .map(app -> app.path())
        .orElse("/");
  }
}
