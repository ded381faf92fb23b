package io.mlride.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.gateway.testing.Answer;
import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.OneOrigin;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What leads to one app leads to no other. */
@QuarkusTest
@TestProfile(OneOrigin.class)
class PathModeWallsTest extends PathModeCase {

  @Test
  void withoutItsLastSlashAPathLeadsToTheOneThatHasIt() {
    var origin = new Browser(vertx, browser.authority(), "");
    for (var query : List.of("", "?a=b")) {
      var answer = origin.visit(prefix + query);
      assertThat(answer.status()).isEqualTo(308);
      assertThat(answer.headers().get("location")).isEqualTo(prefix + "/" + query);
    }
  }

  @Test
  void aSessionOfOneAppIsNoneAtAnotherWhoseNameBeginsTheSame() {
    scene.open();
    var origin = new Browser(vertx, browser.authority(), "");
    for (var other : List.of("-2", "2")) {
      var answer =
          origin.send(HttpMethod.GET, prefix + other + "/", null, "Cookie", browser.cookieHeader());
      assertThat(answer.status()).isEqualTo(401);
    }
    var board = world.browser(scene.workspace().label("open"));
    assertThat(board.send(HttpMethod.GET, "/x", null, "Cookie", browser.cookieHeader()).status())
        .isEqualTo(401);
  }

  @Test
  void aCodeOfOneAppOpensNoOther() {
    var state = browser.begin("/");
    var elsewhere = browser.place() + "-2";
    var code = scene.rows().code(scene.owner(), scene.workspace().uid(), elsewhere, state);
    var answer = browser.visit("/.mlride/open?code=" + code);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text())
        .contains("belongs to another workspace", "href=\"" + prefix + "/\"", prefix + "/.mlride/");
    assertThat(browser.hasSession()).isFalse();
  }

  /** Sent as it stands, which browsers would not do. */
  @Test
  void aPathThatCouldBeReadOtherwiseReachesNoApp() {
    scene.open();
    var origin = new Browser(vertx, browser.authority(), "");
    for (var path :
        List.of(
            prefix + "/../../player/other/x",
            prefix + "/..",
            prefix + "/%2e%2E/x",
            prefix + "/a%2f..%2fx",
            prefix + "/..\\x",
            prefix + "/./x")) {
      assertThat(raw(origin, path).status()).as(path).isEqualTo(400);
    }
    for (var path :
        List.of(
            "/" + prefix + "/x",
            "//player" + prefix.substring("/player".length()) + "/x",
            prefix.replace("/player/", "/player//") + "/x",
            prefix.replace("/player/", "/player%2F") + "/x",
            prefix.replace("/player/", "/Player/") + "/x",
            prefix + ";a/x",
            prefix + "%2Fx",
            "/x/.." + prefix + "/x",
            "/")) {
      var answer = raw(origin, path);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.text()).as(path).doesNotContain("app /");
    }
    assertThat(raw(origin, prefix + "//evil.test/x").text()).isEqualTo("app //evil.test/x");
  }

  private Answer raw(Browser origin, String path) {
    return origin.send(HttpMethod.GET, path, null, "Cookie", browser.cookieHeader());
  }

  @Test
  void aPageElsewhereChangesNothing() {
    var inside = scene.open();
    var answer = inside.send(HttpMethod.POST, "/x", null, "Origin", "http://portal.test");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(inside.post("/x", null).status()).isEqualTo(200);
  }
}
