package io.mlride.gateway.server;

import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.mlride.crds.workspace.Workspace;
import io.mlride.gateway.GatewaySettings;
import io.mlride.gateway.cluster.ClusterView;
import io.mlride.gateway.page.Answers;
import io.mlride.gateway.page.Pages;
import io.mlride.gateway.route.Router;
import io.mlride.gateway.route.Target;
import io.mlride.gateway.session.KnownSession;
import io.mlride.gateway.visit.Visit;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Shows the steps of a start in pages that wait, as server-sent events. */
@ApplicationScoped
public class StartEvents {

  private static final long HEARTBEAT_MILLIS = 15_000;

  private final Map<UUID, Set<Runnable>> listeners = new ConcurrentHashMap<>();
  private final ClusterView cluster;
  private final Router router;
  private final Pages pages;
  private final Vertx vertx;
  private final int openPerSession;

  StartEvents(
      ClusterView cluster, Router router, Pages pages, Vertx vertx, GatewaySettings settings) {
    this.cluster = cluster;
    this.router = router;
    this.pages = pages;
    this.vertx = vertx;
    this.openPerSession = settings.limits().openPerSession();
  }

  void begin(@Observes StartupEvent event) {
    cluster.onWorkspaceChange(
        new ResourceEventHandler<>() {
          @Override
          public void onAdd(Workspace workspace) {
            tell(workspace);
          }

          @Override
          public void onUpdate(Workspace before, Workspace workspace) {
            tell(workspace);
          }

          @Override
          public void onDelete(Workspace workspace, boolean unknown) {
            tell(workspace);
          }
        });
  }

  private void tell(Workspace workspace) {
    listeners
        .getOrDefault(UUID.fromString(workspace.getMetadata().getUid()), Set.of())
        .forEach(Runnable::run);
  }

  void send(Visit visit, KnownSession session) {
    var uid = session.facts().workspace();
    var request = visit.request();
    Runnable cut = () -> request.connection().close();
    if (!session.open(cut, openPerSession)) {
      Answers.text(request, 429, pages.say(request, "busy.text"));
      return;
    }
    var response = request.response();
    Answers.common(response.headers());
    response.putHeader("Content-Type", "text/event-stream").setChunked(true);
    Context loop = vertx.getOrCreateContext();
    Runnable listener = () -> loop.runOnContext(it -> write(visit));
    var beats = vertx.setPeriodic(HEARTBEAT_MILLIS, it -> beat(visit));
    listeners.computeIfAbsent(uid, it -> ConcurrentHashMap.newKeySet()).add(listener);
    visit
        .ending()
        .then(
            () -> {
              vertx.cancelTimer(beats);
              session.closed(cut);
              listeners.computeIfPresent(
                  uid,
                  (it, all) -> {
                    all.remove(listener);
                    return all.isEmpty() ? null : all;
                  });
            });
    request.resume();
    write(visit);
  }

  private static void beat(Visit visit) {
    var response = visit.request().response();
    if (!response.ended() && !response.writeQueueFull()) {
      response.write(":\n\n");
    }
  }

  private void write(Visit visit) {
    var response = visit.request().response();
    if (response.ended() || response.closed() || response.writeQueueFull()) {
      return;
    }
    var workspace = router.workspace(visit.app());
    if (workspace.isEmpty()) {
      response.end("event: over\ndata: {}\n\n");
    } else if (router.find(visit.app()) instanceof Target.Ready) {
      response.end("event: ready\ndata: {}\n\n");
    } else {
      var board = pages.board(workspace.get(), Pages.language(visit.request()));
      response.write("event: board\ndata: " + Json.encode(board) + "\n\n");
    }
  }
}
