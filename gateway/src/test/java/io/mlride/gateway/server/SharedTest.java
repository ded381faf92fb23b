package io.mlride.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.GatewayTest;
import io.mlride.gateway.testing.PlayedApp;
import io.mlride.gateway.testing.Rows;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest has a WebSocket open, and so has the owner. */
@GatewayTest
class SharedTest extends InsideCase {

  private Browser owner;
  private Browser guest;
  private UUID share;
  private WebSocket ownersSocket;
  private WebSocket guestsSocket;
  private Future<Void> cut;

  @BeforeEach
  void open() {
    owner = inside(PlayedApp.talking(vertx, socket -> {}));
    var rows = scene.rows();
    var login = rows.login("guest");
    share = rows.share(scene.owner(), login, scene.workspace().uid());
    guest = world.browser(scene.workspace().label(null));
    comeIn(rows, login);
    ownersSocket = socket(owner);
    guestsSocket = socket(guest);
    cut = end(guestsSocket);
  }

  private void comeIn(Rows rows, Rows.Login login) {
    var state = guest.begin("/");
    var code = rows.guestCode(login, share, scene.workspace().uid(), guest.authority(), state);
    assertThat(guest.visit("/.mlride/open?code=" + code).status()).isEqualTo(303);
  }

  private static WebSocket socket(Browser browser) {
    return Browser.await(browser.socket("/ws", browser.origin(), List.of("v1")));
  }

  private static Future<Void> end(WebSocket socket) {
    var ended = Promise.<Void>promise();
    socket.closeHandler(it -> ended.complete());
    return ended.future();
  }

  private void assertOnlyTheGuestIsOut() {
    Browser.await(cut);
    assertThat(guestsSocket.closeStatusCode()).isEqualTo((short) 1008);
    assertThat(guestsSocket.closeReason()).isEqualTo("The session ended");
    assertThat(guest.fetch("/x").status()).isEqualTo(401);
    assertThat(ownersSocket.isClosed()).isFalse();
    assertThat(owner.fetch("/x").status()).isEqualTo(404);
  }

  @Test
  void theEndOfTheShareCutsTheGuest() {
    scene.rows().run("update accounts.share set until = now() where id = ?", share);
    assertOnlyTheGuestIsOut();
  }

  @Test
  void aShareThatIsTakenBackCutsTheGuest() {
    scene.rows().run("delete from accounts.share where id = ?", share);
    assertOnlyTheGuestIsOut();
  }

  @Test
  void theEndOfTheWorkspaceCutsEverybody() {
    var ownersEnd = end(ownersSocket);
    scene.workspace().delete();
    Browser.await(cut);
    Browser.await(ownersEnd);
    assertThat(guestsSocket.closeStatusCode()).isEqualTo((short) 1008);
    assertThat(guest.visit("/").status()).isEqualTo(404);
  }
}
