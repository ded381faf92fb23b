package io.mlride.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.GatewayTest;
import io.mlride.gateway.testing.PlayedApp;
import io.mlride.gateway.testing.World;
import io.mlride.testing.ApiServer;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;

/** A browser that came in to an app that a test plays. */
@GatewayTest
class InsideCase {

  @Inject Vertx vertx;
  @Inject World world;

  ApiServer server;
  EmbeddedDatabase database;
  World.Scene scene;
  private final List<PlayedApp> apps = new ArrayList<>();

  Browser inside(Handler<HttpServerRequest> answer) {
    return inside(play(answer));
  }

  Browser inside(PlayedApp app) {
    apps.add(app);
    scene = world.running(server.client(), database, app.port());
    return scene.open();
  }

  PlayedApp play(Handler<HttpServerRequest> answer) {
    var app = PlayedApp.answering(vertx, answer);
    apps.add(app);
    return app;
  }

  @AfterEach
  void end() {
    apps.forEach(PlayedApp::close);
  }

  static void echo(HttpServerRequest request) {
    var headers = new JsonObject();
    request
        .headers()
        .names()
        .forEach(
            name ->
                headers.put(
                    name.toLowerCase(Locale.ROOT), new JsonArray(request.headers().getAll(name))));
    request.response().end(headers.encode());
  }

  static String one(JsonObject headers, String name) {
    assertThat(headers.getJsonArray(name, new JsonArray())).hasSize(1);
    return headers.getJsonArray(name).getString(0);
  }
}
