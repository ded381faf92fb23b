package io.mlride.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.gateway.testing.GatewayTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

@GatewayTest
class HeaderPassageTest extends InsideCase {

  @Test
  void theAppIsToldHowTheBrowserCameAndGetsItsToken() {
    var browser = inside(InsideCase::echo);
    var got =
        browser
            .send(
                HttpMethod.GET,
                "/api",
                null,
                "Authorization",
                "Bearer of-the-browser",
                "X-Forwarded-For",
                "1.2.3.4",
                "X-Forwarded-Host",
                "evil.test",
                "X_Forwarded_Proto",
                "https",
                "Forwarded",
                "for=1.2.3.4",
                "Remote-User",
                "admin",
                "Connection",
                "X-Secret, keep-alive",
                "X-Secret",
                "for one connection",
                "Cookie",
                "theirs=1")
            .body()
            .toJsonObject();
    assertThat(one(got, "authorization")).isEqualTo("token " + scene.workspace().podUid());
    assertThat(one(got, "host")).isEqualTo(browser.authority());
    assertThat(one(got, "x-forwarded-host")).isEqualTo(browser.authority());
    assertThat(one(got, "x-forwarded-for")).isEqualTo("127.0.0.1");
    assertThat(one(got, "x-forwarded-proto")).isEqualTo("http");
    assertThat(one(got, "x-forwarded-port")).isEqualTo(String.valueOf(browser.port()));
    assertThat(one(got, "cookie")).isEqualTo("theirs=1");
    assertThat(got.fieldNames())
        .doesNotContain("forwarded", "remote-user", "x_forwarded_proto", "x-secret");
  }

  @Test
  void anAppWithoutATokenGetsWhatTheBrowserSays() {
    inside(InsideCase::echo);
    var browser = world.browser(scene.workspace().label("open"));
    browser.open(scene.rows(), scene.owner(), scene.workspace(), "/");
    var got =
        browser.send(HttpMethod.GET, "/", null, "Authorization", "Basic abc").body().toJsonObject();
    assertThat(one(got, "authorization")).isEqualTo("Basic abc");
    assertThat(got.fieldNames()).doesNotContain("cookie");
  }

  @Test
  void anAnswerSetsNoCookieForNeighboursAndNoneOfOurs() {
    var browser =
        inside(
            request ->
                request
                    .response()
                    .putHeader(
                        "Set-Cookie",
                        List.<String>of(
                            "a=1; Domain=localhost; Path=/",
                            "__Host-mlride-session=x; Secure; Path=/",
                            "b=2"))
                    .putHeader("Location", "http://" + request.localAddress() + "/tree?x=1")
                    .putHeader("Clear-Site-Data", "\"*\"")
                    .setStatusCode(302)
                    .end());
    var answer = browser.fetch("/");
    assertThat(answer.headers().getAll("set-cookie")).containsExactly("a=1; Path=/", "b=2");
    assertThat(answer.headers().get("location")).isEqualTo("/tree?x=1");
    assertThat(answer.headers().contains("clear-site-data")).isFalse();
    assertThat(answer.headers().getAll("content-security-policy"))
        .contains("frame-ancestors 'self'");
  }

  @Test
  void pagesElsewhereMayComeHereInATabAndNothingElse() {
    var browser = inside(request -> request.response().end("in"));
    assertThat(
            browser
                .send(
                    HttpMethod.GET,
                    "/",
                    null,
                    "Sec-Fetch-Site",
                    "cross-site",
                    "Sec-Fetch-Mode",
                    "navigate",
                    "Sec-Fetch-Dest",
                    "document")
                .status())
        .isEqualTo(200);
    for (var dest : List.of("iframe", "frame", "embed", "object")) {
      assertThat(
              browser
                  .send(
                      HttpMethod.GET,
                      "/",
                      null,
                      "Sec-Fetch-Site",
                      "same-site",
                      "Sec-Fetch-Mode",
                      "navigate",
                      "Sec-Fetch-Dest",
                      dest)
                  .status())
          .isEqualTo(403);
    }
    assertThat(
            browser.send(HttpMethod.POST, "/x", null, "Origin", "http://evil.localhost").status())
        .isEqualTo(403);
    assertThat(browser.send(HttpMethod.POST, "/x", null).status()).isEqualTo(403);
    assertThat(browser.post("/x", Buffer.buffer("b")).status()).isEqualTo(200);
  }
}
