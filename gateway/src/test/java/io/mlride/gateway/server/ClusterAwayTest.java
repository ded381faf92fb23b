package io.mlride.gateway.server;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.GatewayTest;
import io.mlride.gateway.testing.PlayedApp;
import io.mlride.gateway.testing.ShiftedClock;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The API server holds on to its connections and says nothing. */
@GatewayTest
class ClusterAwayTest extends InsideCase {

  private static final Duration GRACE = Duration.ofSeconds(31);
  private static final Duration ONE_LOOK = Duration.ofSeconds(1);

  @Inject ShiftedClock clock;

  @AfterEach
  void back() {
    server.thaw();
    clock.shift(Duration.ZERO);
  }

  @Test
  void anAddressThatNobodyConfirmsIsNotDialled() {
    var browser =
        inside(
            PlayedApp.talking(
                vertx, socket -> socket.textMessageHandler(socket::writeTextMessage)));
    var open = Browser.await(socket(browser));

    server.freeze();
    assertThat(browser.fetch("/x").status()).isEqualTo(404);
    // The grace counts from when the silence is noticed, so the clock goes on by one with each try.
    var graces = new AtomicInteger();
    await()
        .pollInterval(ONE_LOOK)
        .until(
            () -> {
              clock.shift(GRACE.multipliedBy(graces.incrementAndGet()));
              return browser.fetch("/x").status();
            },
            status -> status == 503);

    assertThat(browser.fetch("/x").text()).contains("The workspace cannot be reached now");
    var page = browser.visit("/x");
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.text()).contains("The cluster does not answer", "retry.js");
    assertThat(browser.fetch("/.mlride/ready").status()).isEqualTo(503);
    assertThatThrownBy(() -> Browser.await(socket(browser)))
        .rootCause()
        .isInstanceOfSatisfying(
            UpgradeRejectedException.class, it -> assertThat(it.getStatus()).isEqualTo(503));
    // What is open was begun with an address that counted.
    assertThat(echo(open)).isEqualTo("still there");

    server.thaw();
    await().until(() -> browser.fetch("/x").status(), status -> status == 404);
    Browser.await(socket(browser));
  }

  private static Future<WebSocket> socket(Browser browser) {
    return browser.socket("/ws", browser.origin(), List.of("v1"));
  }

  private static String echo(WebSocket socket) {
    var said = Promise.<String>promise();
    socket.textMessageHandler(said::tryComplete);
    socket.writeTextMessage("still there");
    return Browser.await(said.future());
  }
}
