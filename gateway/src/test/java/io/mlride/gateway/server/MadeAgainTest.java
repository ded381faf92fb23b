package io.mlride.gateway.server;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.gateway.route.Router;
import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.GatewayTest;
import io.mlride.gateway.testing.PlayedApp;
import io.mlride.gateway.testing.PlayedWorkspace;
import io.mlride.rules.AppHost;
import io.mlride.rules.AppsUrl;
import io.vertx.core.Promise;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A workspace is deleted, and another one made under its name. */
@GatewayTest
class MadeAgainTest extends InsideCase {

  @Inject Router router;
  @Inject AppsUrl apps;

  @Test
  void whoWasInTheOldOneIsNotInTheNewOne() {
    var app = PlayedApp.talking(vertx, socket -> {});
    var browser = inside(app);
    var socket = Browser.await(browser.socket("/ws", browser.origin(), List.of("v1")));
    var cut = Promise.<Void>promise();
    socket.closeHandler(it -> cut.complete());
    var late = browser.other();
    var old = scene.workspace();
    var code = scene.rows().code(scene.owner(), old.uid(), late.authority(), late.begin("/"));

    old.delete();
    var made = PlayedWorkspace.make(server.client(), old.user(), old.name()).runsAt(app.port());
    var host = AppHost.main(made.name(), made.user());
    await().until(() -> router.uid(host), Optional.of(made.uid())::equals);

    Browser.await(cut.future());
    assertThat(socket.closeStatusCode()).isEqualTo((short) 1008);
    assertThat(browser.fetch("/x").status()).isEqualTo(401);
    assertThat(browser.visit("/x").status()).isEqualTo(303);
    var refused = late.visit("/.mlride/open?code=" + code);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("does not exist any more");
    assertThat(late.hasSession()).isFalse();

    var again = browser.open(scene.rows(), scene.owner(), made, "/");
    assertThat(again.status()).isEqualTo(303);
    await().until(() -> browser.fetch("/x").status(), status -> status == 404);
  }
}
