package io.mlride.gateway.server;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.GatewayTest;
import io.mlride.gateway.testing.PlayedApp;
import io.mlride.gateway.testing.ShiftedClock;
import io.vertx.core.Promise;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class DatabaseAwayTest extends InsideCase {

  @Inject ShiftedClock clock;

  @AfterEach
  void back() {
    clock.shift(Duration.ZERO);
    database.start();
  }

  @Test
  void whoIsInsideGoesOnForTenMinutesAndNobodyComesIn() {
    var browser = inside(PlayedApp.talking(vertx, socket -> {}));
    var socket = Browser.await(browser.socket("/ws", browser.origin(), List.of("v1")));
    var cut = Promise.<Void>promise();
    socket.closeHandler(closed -> cut.complete());

    database.stop();
    var stranger = world.browser(scene.workspace().label(null));
    await().until(() -> stranger.visit("/").status(), status -> status == 503);
    assertThat(stranger.visit("/").text()).contains("user database does not answer");
    clock.shift(Duration.ofMinutes(9));
    await().until(() -> browser.fetch("/x").status(), status -> status == 404);
    assertThat(cut.future().isComplete()).isFalse();

    clock.shift(Duration.ofMinutes(11));
    Browser.await(cut.future());
    assertThat(browser.fetch("/x").status()).isEqualTo(503);

    clock.shift(Duration.ZERO);
    database.start();
    await().until(() -> browser.fetch("/x").status(), status -> status == 404);
  }
}
