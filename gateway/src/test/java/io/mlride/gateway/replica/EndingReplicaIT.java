package io.mlride.gateway.replica;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.RawSocket;
import io.mlride.gateway.testing.Replica;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A replica ends while somebody has something open by it. */
class EndingReplicaIT extends ReplicasCase {

  private static final String SOME =
      "GET /.mlride/page.css HTTP/1.1\r\nHost: %s\r\nConnection: keep-alive\r\n\r\n";
  private static final String UPGRADE =
      "GET /ws HTTP/1.1\r\nHost: %s\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
          + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

  private final Promise<HttpServerRequest> download = Promise.promise();

  private void answer(HttpServerRequest request) {
    switch (request.path()) {
      case "/ws" -> request.toWebSocket();
      case "/download" -> {
        request.response().setChunked(true).write("begin, ");
        download.complete(request);
      }
      default -> request.response().end("app");
    }
  }

  private static Replica ending(String grace) {
    return another(Map.of("mlride.gateway.shutdown-delay", grace));
  }

  private Future<String> begin(Replica replica) {
    var body =
        by(replica)
            .request(HttpMethod.GET, "/download")
            .compose(HttpClientRequest::send)
            .compose(response -> response.body())
            .map(Object::toString);
    Browser.await(download.future());
    return body;
  }

  @Test
  void downloadsAreLetFinishAndWebSocketsGoElsewhere() throws IOException {
    try (var ending = ending("3m")) {
      inside(this::answer, ending);
      var body = begin(ending);
      var socket = socket(ending);
      var left = end(socket);
      var kept = RawSocket.open(ending.port());
      kept.getOutputStream()
          .write(SOME.formatted(browser.authority()).getBytes(StandardCharsets.US_ASCII));

      ending.end();
      Browser.await(left);
      assertThat(socket.closeStatusCode()).isEqualTo((short) 1012);
      assertThat(RawSocket.say(kept, UPGRADE.formatted(browser.authority())))
          .contains("HTTP/1.1 200 ", "HTTP/1.1 503 ", "The gateway restarts");
      assertThat(ending.isOver()).isFalse();
      socket(two);

      Browser.await(download.future()).response().end("end");
      assertThat(Browser.await(body)).isEqualTo("begin, end");
      await().until(ending::isOver);
    }
  }

  @Test
  void whatDoesNotEndIsCutAfterAWhile() {
    try (var ending = ending("2s")) {
      inside(this::answer, ending);
      var body = begin(ending);
      ending.end();
      await().until(body::isComplete);
      assertThat(body.failed()).isTrue();
      await().until(ending::isOver);
      assertThat(by(two).fetch("/x").text()).isEqualTo("app");
    }
  }
}
