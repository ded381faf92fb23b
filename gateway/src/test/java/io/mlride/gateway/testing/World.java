package io.mlride.gateway.testing;

import static io.mlride.testing.Patience.await;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.gateway.route.Router;
import io.mlride.gateway.route.Target;
import io.mlride.rules.AppHost;
import io.mlride.rules.AppsUrl;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes what a test of the whole gateway needs: a workspace, somebody, their browser. */
@Singleton
public class World {

  private final AtomicInteger count = new AtomicInteger();
  private final Vertx vertx;
  private final AppsUrl apps;
  private final Router router;

  World(Vertx vertx, AppsUrl apps, Router router) {
    this.vertx = vertx;
    this.apps = apps;
    this.router = router;
  }

  /** A workspace with an owner who is logged in to the portal, and a browser at its host. */
  public record Scene(
      PlayedWorkspace workspace, Rows rows, Rows.Login owner, Browser browser, World world) {

    /** Comes in. */
    public Browser open() {
      browser.open(rows, owner, workspace, "/");
      if (!browser.hasSession()) {
        throw new IllegalStateException("The browser did not come in");
      }
      return browser;
    }

    /** The app runs elsewhere now, in a new Pod. */
    public PlayedWorkspace movesTo(int port) {
      var moved =
          new PlayedWorkspace(
                  workspace.client(),
                  workspace.user(),
                  workspace.name(),
                  workspace.uid(),
                  UUID.randomUUID().toString())
              .runsAt(port);
      await().until(() -> world.port(workspace), Optional.of(port)::equals);
      return moved;
    }
  }

  /** One that runs, with its app there. */
  public Scene running(KubernetesClient client, EmbeddedDatabase database, int port) {
    var scene = make(client, database);
    scene.workspace().runsAt(port);
    await().until(() -> port(scene.workspace()), Optional.of(port)::equals);
    return scene;
  }

  /** One of which nothing is known yet. */
  public Scene make(KubernetesClient client, EmbeddedDatabase database) {
    var name = "w" + count.incrementAndGet();
    var workspace = PlayedWorkspace.make(client, "player", name);
    await().until(() -> router.uid(host(workspace)), Optional::isPresent);
    var rows = new Rows(database);
    return new Scene(workspace, rows, rows.login("p"), browser(workspace.label(null)), this);
  }

  /** A browser at the app of this name; its paths are those of the app. */
  public Browser browser(String label) {
    var app = AppHost.parse(label).orElseThrow();
    return new Browser(vertx, apps.hostOf(app), apps.prefixOf(app));
  }

  private Optional<Integer> port(PlayedWorkspace workspace) {
    return router.find(host(workspace)) instanceof Target.Ready ready
        ? Optional.of(ready.address().port())
        : Optional.empty();
  }

  private static AppHost host(PlayedWorkspace workspace) {
    return AppHost.main(workspace.name(), workspace.user());
  }
}
