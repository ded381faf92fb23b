package io.mlride.gateway.server;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.workspace.Phase;
import io.mlride.gateway.Places;
import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.GatewayTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@GatewayTest
class WaitingPageTest extends InsideCase {

  @Inject Places places;

  private Browser waiting(Phase phase, String message) {
    scene = world.make(server.client(), database);
    var browser = scene.open();
    scene.workspace().is(phase, "Pulling", message);
    await().until(() -> browser.visit("/lab").text(), text -> text.contains(message));
    return browser;
  }

  @Test
  void aStartIsShownWithItsStepsAndGoesOnToTheApp() {
    var browser = waiting(Phase.Pulling, "The image is being downloaded.");
    var page = browser.visit("/lab");
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.headers().get("content-security-policy"))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(page.text()).doesNotContain("<style", "onclick", "id=\"start\"");
    assertThat(browser.fetch("/api").status()).isEqualTo(503);

    var events = new StringBuffer();
    browser
        .request(HttpMethod.GET, "/.mlride/events")
        .compose(request -> request.send())
        .onSuccess(response -> response.handler(events::append));
    await().until(() -> events.indexOf("event: board") >= 0);
    scene.workspace().is(Phase.Pulling, "Pulling", "Half of it is there.");
    await().until(() -> events.indexOf("Half of it is there.") >= 0);
    scene.workspace().runsAt(play(request -> request.response().end("app")).port());
    await().until(() -> events.indexOf("event: ready") >= 0);
    await().until(() -> browser.visit("/lab").text().equals("app"));
  }

  @Test
  void aStoppedOneIsStartedByTheApi() {
    var browser = waiting(Phase.Stopped, "It was stopped by its owner.");
    assertThat(browser.visit("/").text()).contains("id=\"start\"");
    assertThat(browser.post("/.mlride/start", null).status()).isEqualTo(503);

    var asked = new AtomicReference<JsonObject>();
    var port = URI.create(places.api()).getPort();
    var api =
        vertx
            .createHttpServer()
            .requestHandler(
                request ->
                    request
                        .body()
                        .onSuccess(
                            body -> {
                              asked.set(body.toJsonObject().put("path", request.path()));
                              request
                                  .response()
                                  .setStatusCode(403)
                                  .end("{\"detail\": \"Only its owner starts it.\"}");
                            }));
    Browser.await(api.listen(port, "127.0.0.1"));
    var answer = browser.post("/.mlride/start", Buffer.buffer());
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body().toJsonObject().getString("detail"))
        .isEqualTo("Only its owner starts it.");
    assertThat(asked.get().getString("path")).isEqualTo("/api/v1/openings/start");
    assertThat(browser.cookieHeader()).contains(asked.get().getString("session"));
    Browser.await(api.close());
  }

  @Test
  void aPageElsewhereStartsNothing() {
    var browser = waiting(Phase.Stopped, "It was stopped.");
    assertThat(
            browser
                .send(HttpMethod.POST, "/.mlride/start", null, "Origin", "http://evil.test")
                .status())
        .isEqualTo(403);
  }

  @Test
  void pagesSpeakChinese() {
    var browser = waiting(Phase.Stopped, "It was stopped.");
    var page =
        browser.send(
            HttpMethod.GET,
            "/",
            null,
            "Sec-Fetch-Mode",
            "navigate",
            "Accept-Language",
            "zh-CN,zh;q=0.9");
    assertThat(page.text()).contains("lang=\"zh-CN\"", "此工作区已停止");
  }
}
