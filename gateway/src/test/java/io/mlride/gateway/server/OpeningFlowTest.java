package io.mlride.gateway.server;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.gateway.testing.Answer;
import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.GatewayTest;
import io.mlride.gateway.testing.PlayedApp;
import io.mlride.gateway.testing.PlayedWorkspace;
import io.mlride.gateway.testing.Rows;
import io.mlride.gateway.testing.World;
import io.mlride.testing.ApiServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class OpeningFlowTest {

  @Inject Vertx vertx;
  @Inject World world;

  private ApiServer server;
  private EmbeddedDatabase database;
  private Rows rows;
  private PlayedApp app;
  private PlayedWorkspace workspace;
  private Rows.Login alice;
  private Browser browser;

  @BeforeEach
  void begin() {
    app = PlayedApp.answering(vertx, request -> request.response().end("app " + request.uri()));
    var scene = world.running(server.client(), database, app.port());
    rows = scene.rows();
    workspace = scene.workspace();
    alice = scene.owner();
    browser = scene.browser();
  }

  @AfterEach
  void end() {
    app.close();
  }

  @Test
  void aBrowserComesInByThePortalAndWhereItWantedToGo() {
    var begun = browser.visit("/tree/a?b=c");
    assertThat(begun.status()).isEqualTo(303);
    assertThat(begun.headers().get("location"))
        .startsWith("http://portal.test/open?host=" + workspace.label(null) + ".localhost%3A")
        .contains("&state=");
    assertThat(begun.headers().get("cache-control")).isEqualTo("no-store");
    assertThat(begun.headers().get("referrer-policy")).isEqualTo("no-referrer");
    assertThat(begun.headers().get("set-cookie"))
        .startsWith("__Host-mlride-opening=")
        .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
        .doesNotContain("Domain");

    var opened = open("/tree/a?b=c");
    assertThat(opened.status()).isEqualTo(303);
    assertThat(opened.headers().get("location")).isEqualTo("/tree/a?b=c");
    assertThat(browser.visit("/tree/a?b=c").text()).isEqualTo("app /tree/a?b=c");
  }

  @Test
  void withoutAWishTheAppBeginsWhereItsTemplateSays() {
    assertThat(open("/").headers().get("location")).isEqualTo("/lab");
  }

  @Test
  void whatIsNoNavigationIsToldAndNotSentAnywhere() {
    var answer = browser.fetch("/api/kernels");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers().get("location")).isNull();
    assertThat(browser.send(HttpMethod.POST, "/api", null).status()).isEqualTo(401);
  }

  @Test
  void aCodeUsedTwiceIsRefusedAndEndsTheSession() {
    var code = rows.code(alice, workspace.uid(), browser.authority(), browser.begin("/"));
    var state = browser.cookieHeader();
    assertThat(browser.visit("/.mlride/open?code=" + code).status()).isEqualTo(303);
    assertThat(browser.fetch("/x").status()).isEqualTo(200);

    var thief = browser.other();
    var answer =
        thief.send(
            HttpMethod.GET,
            "/.mlride/open?code=" + code,
            null,
            "Sec-Fetch-Mode",
            "navigate",
            "Cookie",
            state);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text()).contains("works only once");
    assertThat(thief.hasSession()).isFalse();
    untilOutside();
  }

  @Test
  void aLateCodeIsRefused() {
    var code =
        rows.code(alice, workspace.uid(), browser.authority(), browser.begin("/"), "-1 seconds");
    assertRefused(code, "good for a minute");
  }

  @Test
  void aCodeForAnotherHostIsRefused() {
    var code = rows.code(alice, workspace.uid(), "other--player.localhost", browser.begin("/"));
    assertRefused(code, "belongs to another workspace");
  }

  @Test
  void aCodeOfAnotherBrowserIsRefused() {
    browser.begin("/");
    var state = browser.other().begin("/");
    var code = rows.code(alice, workspace.uid(), browser.authority(), state);
    assertRefused(code, "another browser");
  }

  @Test
  void aCodeOfAWorkspaceThatWasMadeAgainIsRefused() {
    var state = browser.begin("/");
    var code = rows.code(alice, UUID.randomUUID(), browser.authority(), state);
    assertRefused(code, "does not exist any more");
  }

  @Test
  void nobodyComesInWithALogInThatEnded() {
    var code = rows.code(alice, workspace.uid(), browser.authority(), browser.begin("/"));
    rows.run("update accounts.session set expires_at = now() where id = ?", alice.session());
    assertRefused(code, "log-in that this came from ended");
  }

  @Test
  void nobodyComesInWhoIsSuspended() {
    var code = rows.code(alice, workspace.uid(), browser.authority(), browser.begin("/"));
    rows.run("update accounts.account set suspended_at = now() where id = ?", alice.account());
    assertRefused(code, "log-in that this came from ended");
  }

  @Test
  void aLogOutOfThePortalEndsTheSession() {
    open("/");
    assertThat(browser.fetch("/x").status()).isEqualTo(200);
    rows.run("delete from accounts.session where id = ?", alice.session());
    untilOutside();
  }

  @Test
  void aLogOutOfThisAppEndsItAtOnce() {
    open("/");
    assertThat(browser.post("/.mlride/close", null).status()).isEqualTo(204);
    assertThat(browser.hasSession()).isFalse();
    assertThat(
            rows.text("select id from accounts.app_session where account_id = ?", alice.account()))
        .isNull();
  }

  @Test
  void aSessionOfOneHostIsNoneAtAnother() {
    open("/");
    var neighbour = world.browser("other--player");
    var answer = neighbour.send(HttpMethod.GET, "/x", null, "Cookie", browser.cookieHeader());
    assertThat(answer.status()).isEqualTo(401);
  }

  /** A request that is under way when the session ends is cut. */
  private void untilOutside() {
    await()
        .ignoreException(IllegalStateException.class)
        .until(() -> browser.fetch("/x").status(), status -> status == 401);
  }

  private Answer open(String path) {
    return browser.open(rows, alice, workspace, path);
  }

  private void assertRefused(String code, String sentence) {
    var answer = browser.visit("/.mlride/open?code=" + code);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.headers().get("location")).isNull();
    assertThat(answer.text()).contains(sentence).contains("Try again");
    assertThat(browser.hasSession()).isFalse();
  }
}
