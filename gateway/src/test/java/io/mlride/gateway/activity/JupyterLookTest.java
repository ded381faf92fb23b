package io.mlride.gateway.activity;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.gateway.testing.GatewayTest;
import io.mlride.gateway.testing.PlayedApp;
import io.mlride.gateway.testing.World;
import io.mlride.testing.ApiServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@GatewayTest
class JupyterLookTest {

  private static final String USED =
      "select used_by from accounts.activity where workspace_uid = ?";
  private static final String SEEN =
      "select apps_seen_at from accounts.activity where workspace_uid = ?";
  private static final String ASKED =
      "select apps_asked_at from accounts.activity where workspace_uid = ?";

  @Inject Vertx vertx;
  @Inject World world;

  private ApiServer server;
  private EmbeddedDatabase database;

  private static void jupyter(HttpServerRequest request, String kernels) {
    var known = request.getHeader("Authorization").startsWith("token ");
    switch (known ? request.path() : "") {
      case "/api" -> request.response().end("{\"version\": \"2.17.0\"}");
      case "/api/kernels" -> request.response().end(kernels);
      case "/api/terminals" -> request.response().end("[]");
      default -> request.response().setStatusCode(403).end();
    }
  }

  @Test
  void aBusyKernelIsSeen() {
    try (var app =
        PlayedApp.answering(
            vertx, request -> jupyter(request, "[{\"execution_state\": \"busy\"}]"))) {
      var scene = world.running(server.client(), database, app.port());
      await().until(() -> "kernel".equals(scene.rows().text(USED, scene.workspace().uid())));
      assertThat(scene.rows().text(SEEN, scene.workspace().uid())).isNotNull();
    }
  }

  @Test
  void anAppThatIsNoJupyterIsKnownToTellNothing() {
    try (var app = PlayedApp.answering(vertx, request -> request.response().end("<html>"))) {
      var scene = world.running(server.client(), database, app.port());
      await().until(() -> scene.rows().text(SEEN, scene.workspace().uid()) != null);
      assertThat(scene.rows().text(USED, scene.workspace().uid())).isNull();
    }
  }

  @Test
  void ofAnAppThatDoesNotAnswerNothingIsKnown() {
    var scene = world.running(server.client(), database, 1);
    var uid = scene.workspace().uid();
    await().until(() -> scene.rows().text(ASKED, uid) != null);
    var asked = scene.rows().text(ASKED, uid);
    await().until(() -> !asked.equals(scene.rows().text(ASKED, uid)));
    assertThat(scene.rows().text(SEEN, uid)).isNull();
  }
}
