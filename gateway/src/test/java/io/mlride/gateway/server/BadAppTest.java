package io.mlride.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.gateway.testing.GatewayTest;
import io.vertx.core.http.HttpMethod;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@GatewayTest
class BadAppTest extends InsideCase {

  @Test
  void anAppThatDoesNotAnswerIsSaidSo() {
    var browser = inside(request -> request.response().end());
    scene.movesTo(1);
    var page = browser.visit("/lab");
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.text()).contains("does not answer yet").contains("retry.js");
    assertThat(browser.fetch("/api").text()).contains("does not answer");
    assertThat(browser.fetch("/.mlride/ready").status()).isEqualTo(503);
  }

  @Test
  void tooLargeHeadersOfAnAppHarmNobody() {
    var browser =
        inside(
            request -> {
              if (request.path().equals("/large")) {
                request.response().putHeader("X-Large", "x".repeat(100_000)).end();
              } else {
                request.response().end("fine");
              }
            });
    assertThat(browser.fetch("/large").status()).isEqualTo(503);
    assertThat(browser.fetch("/small").text()).isEqualTo("fine");
  }

  @Test
  void aSlowAppHoldsOnlyItsOwnRequest() {
    var browser =
        inside(
            request -> {
              if (!request.path().equals("/slow")) {
                request.response().end("fast");
              }
            });
    for (var i = 0; i < 50; i++) {
      browser.request(HttpMethod.GET, "/slow").onSuccess(request -> request.send());
    }
    assertThat(browser.fetch("/fast").text()).isEqualTo("fast");
  }

  @Test
  void aNewPodIsAskedWithItsOwnTokenAndTheOldOneNeverAgain() {
    var old = new AtomicLong();
    var browser =
        inside(
            request ->
                request
                    .response()
                    .end("old " + (request.path().equals("/x") ? old.incrementAndGet() : 0)));
    assertThat(browser.fetch("/x").text()).isEqualTo("old 1");
    var moved = scene.movesTo(play(InsideCase::echo).port());
    assertThat(one(browser.fetch("/x").body().toJsonObject(), "authorization"))
        .isEqualTo("token " + moved.podUid());
    assertThat(old.get()).isEqualTo(1);
  }
}
