package io.mlride.gateway.server;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.GatewayTest;
import io.mlride.gateway.testing.PlayedApp;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Pod has an address of the newer kind. */
@GatewayTest
class Ipv6Test extends InsideCase {

  private static final String USED =
      "select used_by from accounts.activity where workspace_uid = ?";

  private static void answer(HttpServerRequest request) {
    var host = request.getHeader("Host");
    switch (request.path()) {
      case "/ws" ->
          request
              .toWebSocket()
              .onSuccess(socket -> socket.textMessageHandler(socket::writeTextMessage));
      case "/move" ->
          request
              .response()
              .setStatusCode(302)
              .putHeader("Location", "http://[::1]:" + request.localAddress().port() + "/tree?x=1")
              .end();
      case "/api" -> request.response().end("{\"version\": \"2.17.0\"}");
      case "/api/kernels" -> request.response().end("[{\"execution_state\": \"busy\"}]");
      case "/api/terminals" -> request.response().end("[]");
      default -> request.response().end("by IPv6 for " + host);
    }
  }

  @Test
  void itIsReachedByRequestsWebSocketsAndTheLookAtItsKernels() {
    var browser = inside(request -> request.response().end("by IPv4"));
    try (var app = PlayedApp.answeringByIpv6(vertx, Ipv6Test::answer)) {
      scene.workspace().runsAt("::1", app.port());
      await()
          .until(
              () -> browser.fetch("/x").text(),
              text -> text.equals("by IPv6 for " + browser.authority()));
      assertThat(browser.fetch("/move").headers().get("location")).isEqualTo("/tree?x=1");

      var socket = Browser.await(browser.socket("/ws", browser.origin(), List.of()));
      var said = Promise.<String>promise();
      socket.textMessageHandler(said::tryComplete);
      socket.writeTextMessage("hello");
      assertThat(Browser.await(said.future())).isEqualTo("hello");
      assertThat(browser.fetch("/.mlride/ready").status()).isEqualTo(204);
      await().until(() -> "kernel".equals(scene.rows().text(USED, scene.workspace().uid())));
    }
  }
}
