package io.mlride.gateway.replica;

import static io.mlride.testing.Patience.await;

import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.PlayedApp;
import io.mlride.gateway.testing.PlayedWorkspace;
import io.mlride.gateway.testing.Replica;
import io.mlride.gateway.testing.Rows;
import io.mlride.testing.ApiServer;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.WebSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Two replicas of the gateway beside one API server and one database. */
class ReplicasCase {

  static final Map<String, String> OFTEN =
      Map.of("mlride.activity.look-every", "2s", "mlride.activity.flush-every", "1s");

  private static final AtomicInteger COUNT = new AtomicInteger();

  static Vertx vertx;
  static ApiServer cluster;
  static EmbeddedDatabase database;
  static Replica one;
  static Replica two;

  Rows rows;
  Rows.Login owner;
  PlayedApp app;
  PlayedWorkspace workspace;
  Browser browser;

  @BeforeAll
  static void start() {
    vertx = Vertx.vertx();
    cluster = ApiServer.start();
    database = EmbeddedDatabase.started();
    database.migrate("accounts", EmbeddedDatabase.API);
    one = Replica.start(cluster, database, OFTEN);
    two = another(OFTEN);
  }

  @AfterAll
  static void stop() {
    for (var part : new AutoCloseable[] {two, one, database, cluster}) {
      try {
        if (part != null) {
          part.close();
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    vertx.close();
  }

  /** One more, at the address of the first one as browsers see it. */
  static Replica another(Map<String, String> settings) {
    var all = new HashMap<>(settings);
    all.put("mlride.apps.url", "http://*.localhost:" + one.port());
    return Replica.start(cluster, database, all);
  }

  @AfterEach
  void close() {
    app.close();
  }

  /** Comes in by the first replica, to an app that answers so, and waits for the others. */
  void inside(Handler<HttpServerRequest> answer, Replica... others) {
    app = PlayedApp.answering(vertx, answer);
    workspace =
        PlayedWorkspace.make(cluster.client(), "player", "r" + COUNT.incrementAndGet())
            .runsAt(app.port());
    rows = new Rows(database);
    owner = rows.login("p");
    browser = new Browser(vertx, workspace.label(null) + ".localhost:" + one.port(), "");
    await()
        .until(
            () -> {
              browser.open(rows, owner, workspace, "/");
              return browser.hasSession();
            });
    for (var replica : List.of(one, two)) {
      untilItAnswers(replica);
    }
    for (var replica : others) {
      untilItAnswers(replica);
    }
  }

  private void untilItAnswers(Replica replica) {
    await().until(() -> by(replica).fetch("/x").status(), status -> status == 200);
  }

  Browser by(Replica replica) {
    return browser.by(replica.port());
  }

  WebSocket socket(Replica replica) {
    return Browser.await(by(replica).socket("/ws", browser.origin(), List.of()));
  }

  static Future<Void> end(WebSocket socket) {
    var ended = Promise.<Void>promise();
    socket.closeHandler(it -> ended.complete());
    return ended.future();
  }
}
