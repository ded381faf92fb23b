package io.mlride.gateway.server;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.workspace.Phase;
import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.OneOrigin;
import io.mlride.gateway.testing.PlayedApp;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each app is told, and what it says, is kept below its own path. */
@QuarkusTest
@TestProfile(OneOrigin.class)
class PathModeTest extends PathModeCase {

  @Test
  void aBrowserComesInBelowItsPath() {
    var begun = browser.visit("/tree/a?b=c");
    assertThat(begun.status()).isEqualTo(303);
    assertThat(begun.headers().get("location"))
        .startsWith("http://portal.test/open?host=apps.localhost%3A")
        .contains(prefix.replace("/", "%2F") + "&state=");
    assertThat(begun.headers().get("set-cookie"))
        .startsWith("__Secure-mlride-opening=")
        .contains("; Path=" + prefix + "/; Secure; HttpOnly; SameSite=Lax");

    var opened = browser.open(scene.rows(), scene.owner(), scene.workspace(), "/tree/a?b=c");
    assertThat(opened.headers().get("location")).isEqualTo(prefix + "/tree/a?b=c");
    assertThat(opened.headers().getAll("set-cookie"))
        .anyMatch(it -> it.startsWith("__Secure-mlride-session=") && it.contains("Path=" + prefix));
    assertThat(browser.visit("/tree/a?b=c").text()).isEqualTo("app /tree/a?b=c");
    assertThat(browser.visit("/").text()).isEqualTo("app /");
  }

  @Test
  void withoutAWishTheAppBeginsWhereItsTemplateSays() {
    var opened = browser.open(scene.rows(), scene.owner(), scene.workspace(), "/");
    assertThat(opened.headers().get("location")).isEqualTo(prefix + "/lab");
  }

  @Test
  void anAppThatSeesNoPrefixIsToldOfItAndNeverOfOurCookies() {
    var got =
        scene
            .open()
            .send(HttpMethod.GET, "/headers", null, "Cookie", "__Host-mlride-session=x; theirs=1")
            .body()
            .toJsonObject();
    assertThat(InsideCase.one(got, "x-forwarded-prefix")).isEqualTo(prefix);
    assertThat(InsideCase.one(got, "x-forwarded-host")).isEqualTo(browser.authority());
    assertThat(InsideCase.one(got, "cookie")).isEqualTo("theirs=1");
  }

  @Test
  void anAppThatKeepsItsPrefixSeesAllOfThePath() {
    var kept = world.browser(scene.workspace().label("kept"));
    kept.open(scene.rows(), scene.owner(), scene.workspace(), "/");
    var whole = "/player/kept--" + scene.workspace().name() + "/x?y";
    assertThat(kept.fetch("/x?y").text()).isEqualTo("app " + whole);
  }

  @Test
  void whatAnAppSaysOfItselfIsPutBelowItsPath() {
    var answer = scene.open().fetch("/leave");
    assertThat(answer.headers().get("location")).isEqualTo(prefix + "/lab?x=1");
    assertThat(answer.headers().getAll("set-cookie")).containsExactly("a=1; Path=" + prefix + "/");
    assertThat(answer.headers().get("service-worker-allowed")).isEqualTo(prefix + "/");
  }

  @Test
  void aWebSocketGoesToTheSameAppByTheSamePath() {
    var seen = Promise.<String>promise();
    try (var talking = PlayedApp.talking(vertx, socket -> seen.tryComplete(socket.uri()))) {
      scene.movesTo(talking.port());
      var inside = scene.open();
      var socket = Browser.await(inside.socket("/ws?a", inside.origin(), List.of("v1")));
      assertThat(Browser.await(seen.future())).isEqualTo("/ws?a");
      Browser.await(socket.close());
    }
  }

  @Test
  void aPageThatWaitsHasItsPartsBelowThePath() {
    scene.open();
    scene.workspace().is(Phase.Pulling, "Pulling", "The image is being downloaded.");
    await().until(() -> browser.visit("/lab").text(), text -> text.contains("being downloaded"));
    assertThat(browser.visit("/lab").text())
        .contains("href=\"" + prefix + "/.mlride/page.css\"")
        .contains("src=\"" + prefix + "/.mlride/waiting.js\"");
    assertThat(browser.fetch("/.mlride/page.css").status()).isEqualTo(200);
    assertThat(browser.fetch("/.mlride/ready").status()).isEqualTo(204);
  }

  @Test
  void aLogOutOfThisAppEndsItAtOnce() {
    assertThat(scene.open().post("/.mlride/close", null).status()).isEqualTo(204);
    assertThat(browser.hasSession()).isFalse();
  }
}
