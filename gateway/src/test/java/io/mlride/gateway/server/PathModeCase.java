package io.mlride.gateway.server;

import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.OneOrigin;
import io.mlride.gateway.testing.PlayedApp;
import io.mlride.gateway.testing.World;
import io.mlride.testing.ApiServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A browser at an app that shares its origin with all others. */
@QuarkusTest
@TestProfile(OneOrigin.class)
class PathModeCase {

  @Inject Vertx vertx;
  @Inject World world;

  ApiServer server;
  EmbeddedDatabase database;
  private PlayedApp app;
  World.Scene scene;
  Browser browser;
  String prefix;

  @BeforeEach
  void begin() {
    app = PlayedApp.answering(vertx, PathModeCase::play);
    scene = world.running(server.client(), database, app.port());
    browser = scene.browser();
    prefix = "/player/" + scene.workspace().name();
  }

  @AfterEach
  void end() {
    app.close();
  }

  private static void play(HttpServerRequest request) {
    var response = request.response();
    switch (request.path()) {
      case "/headers" -> InsideCase.echo(request);
      case "/leave" ->
          response
              .setStatusCode(302)
              .putHeader("Location", "/lab?x=1")
              .putHeader("Service-Worker-Allowed", "/")
              .putHeader(
                  "Set-Cookie", List.<String>of("a=1; Path=/", "__Secure-mlride-session=x; Path=/"))
              .end();
      default -> response.end("app " + request.uri());
    }
  }
}
