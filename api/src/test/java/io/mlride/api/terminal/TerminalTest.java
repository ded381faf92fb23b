package io.mlride.api.terminal;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.mlride.api.testing.ActivityRow;
import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Inside;
import io.mlride.api.testing.Person;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import io.restassured.RestAssured;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Terminals, through a real API server to a node that is played. */
@ApiTest
class TerminalTest {

  private ApiServer apiServer;
  private EmbeddedDatabase database;
  private Inside inside;
  private Person alice;

  @BeforeEach
  void start() {
    inside = Inside.start(apiServer);
    alice = inside.person();
  }

  @AfterEach
  void stop() {
    inside.close();
  }

  @Test
  void whatIsTypedIsDone() throws Exception {
    var window = connect("one", "?cols=100&rows=30", alice.accessToken(), null);
    window.type("echo $((6*7)); pwd\n");

    await().until(() -> window.shown().contains("42"));
    String uid = alice.asks().get(Inside.ONE).path("uid");
    var row = new ActivityRow(DatabaseRows.of(database), UUID.fromString(uid));
    await().until(() -> "terminal".equals(row.get("used_by")));
    await().until(() -> window.shown().contains(inside.home().toString()));
    window.say("{\"resize\":{\"cols\":120,\"rows\":40}}");
    window.type("exit 5\n");

    await().until(window::isClosed);
    assertThat(window.last()).isEqualTo("{\"exit\":{\"code\":5}}");
    assertThat(window.closeCode()).isEqualTo(1000);
    assertThat(window.subprotocol()).isEqualTo("mlride.terminal");
    alice
        .asks()
        .get("/api/v1/audit?action=openTerminal")
        .then()
        .body("items[0].object", equalTo("workspace/one"));
  }

  @Test
  void aClosedWindowEndsItsShell() throws Exception {
    var window = connect("one", "", alice.accessToken(), null);
    window.type("echo shell=$$=\n");
    await().until(() -> window.shown().matches("(?s).*shell=\\d+=.*"));
    var shell = Long.parseLong(window.shown().replaceAll("(?s).*shell=(\\d+)=.*", "$1"));

    window.close();

    await().until(() -> ProcessHandle.of(shell).isEmpty());
  }

  @Test
  void theEndOfTheSessionEndsIt() throws Exception {
    var window = connect("one", "", alice.accessToken(), null);
    window.type("echo here\n");
    await().until(() -> window.shown().contains("here"));

    alice.asks().post("/api/v1/auth/logout").then().statusCode(204);

    await().until(window::isClosed);
    assertThat(window.closeCode()).isEqualTo(4401);
  }

  @Test
  void aStoppedWorkspaceIsSaidInWords() throws Exception {
    var window = connect("off", "", alice.accessToken(), null);

    await().until(window::isClosed);
    assertThat(window.closeCode()).isEqualTo(4409);
    assertThat(window.last()).contains("The workspace is stopped. Start it first.");
  }

  @Test
  void moreThanTenAreTooMany() throws Exception {
    var ten = new ArrayList<Window>();
    for (var i = 0; i < 10; i++) {
      var window = connect("one", "", alice.accessToken(), null);
      ten.add(window);
      await().until(() -> !window.shown().isEmpty());
    }

    var window = connect("one", "", alice.accessToken(), null);

    await().until(window::isClosed);
    assertThat(window.closeCode()).isEqualTo(4429);
    ten.forEach(Window::close);
  }

  @Test
  void whoMayNotHasNoWebSocket() {
    var bob = Person.register("bob");

    assertRefused("one", "", "forged", null, 401);
    assertRefused("one", "", bob.accessToken(), null, 404);
    assertRefused("one", "?owner=" + alice.handle(), bob.accessToken(), null, 404);
    assertRefused("one", "?cols=0&rows=24", alice.accessToken(), null, 400);
    assertRefused("one", "?what=1", alice.accessToken(), null, 400);
    assertRefused("one", "", alice.accessToken(), "https://evil.example", 403);
  }

  private static void assertRefused(
      String name, String query, String token, String origin, int status) {
    assertThatThrownBy(() -> connect(name, query, token, origin))
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(status));
  }

  private static Window connect(String name, String query, String token, String origin)
      throws Exception {
    var address =
        "ws://localhost:%d/api/v1/workspaces/%s/terminal%s"
            .formatted(RestAssured.port, name, query);
    return Window.open(address, token, origin);
  }
}
