package io.mlride.gateway.server;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.GatewayTest;
import io.mlride.gateway.testing.PlayedApp;
import io.mlride.gateway.testing.RawSocket;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocketFrame;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** What one may ask of the gateway, where the limits are low. */
@GatewayTest
@TestProfile(LimitsTest.Low.class)
class LimitsTest extends InsideCase {

  private static final int CONNECTIONS = 40;
  private static final int SPARE = 16;
  private static final int PER_SESSION = 3;

  /** Low limits. */
  public static class Low implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "mlride.gateway.limits.connections", String.valueOf(CONNECTIONS),
          "mlride.gateway.limits.open-per-session", String.valueOf(PER_SESSION),
          "mlride.gateway.limits.head-time", "5s",
          "mlride.gateway.limits.keep-alive", "5s",
          "mlride.gateway.websocket.handshake-time", "5s",
          "mlride.gateway.websocket.largest-frame", "64K");
    }
  }

  private final Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();

  /** An app that answers what is asked of /held when the test says so, and the rest at once. */
  private Browser holding() {
    return inside(
        request -> {
          if (request.path().equals("/held")) {
            held.add(request);
          } else {
            request.response().end("fine");
          }
        });
  }

  private static String page(String host) {
    return "GET / HTTP/1.1\r\nHost: %s\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
        .formatted(host);
  }

  @Test
  void whenTooManyAreConnectedTheNextOneIsToldAndLaterThereIsRoom() throws IOException {
    var host = world.browser("a--b");
    var idle = new ArrayList<Socket>();
    // Those that wait for their first request have little time, so they are made until it is full.
    await()
        .until(
            () -> {
              while (idle.size() < CONNECTIONS) {
                idle.add(RawSocket.open(host.port()));
              }
              var answer = RawSocket.say(host.port(), page(host.authority()));
              if (answer.startsWith("HTTP/1.1 503 ")) {
                assertThat(answer).contains("no room for another one", "Retry-After: 5");
                return true;
              }
              close(idle);
              return false;
            });
    close(idle);
    await()
        .until(
            () -> RawSocket.say(host.port(), page(host.authority())),
            answer -> answer.startsWith("HTTP/1.1 303 "));
  }

  @Test
  void farTooManyAreClosedAtOnce() throws IOException {
    var host = world.browser("a--b");
    var idle = new ArrayList<Socket>();
    await()
        .until(
            () -> {
              while (idle.size() < CONNECTIONS + SPARE) {
                idle.add(RawSocket.open(host.port()));
              }
              var answer = RawSocket.say(host.port(), page(host.authority()));
              close(idle);
              return answer.isEmpty();
            });
  }

  private static void close(List<Socket> sockets) throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
    sockets.clear();
  }

  @Test
  void whenASessionHasTooMuchOpenItIsToldAndLaterThereIsRoom() {
    var browser = holding();
    for (var i = 0; i < PER_SESSION; i++) {
      browser.request(HttpMethod.GET, "/held").onSuccess(request -> request.send());
    }
    await().until(() -> held.size() == PER_SESSION);
    var answer = browser.fetch("/one-more");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.text()).contains("Close some tabs and try again");
    assertThatThrownBy(() -> Browser.await(browser.socket("/ws", browser.origin(), List.of())))
        .rootCause()
        .isInstanceOfSatisfying(
            UpgradeRejectedException.class, it -> assertThat(it.getStatus()).isEqualTo(429));
    held.remove().response().end();
    await().until(() -> browser.fetch("/one-more").status(), status -> status == 200);
    held.forEach(request -> request.response().end());
  }

  @Test
  void whoTakesTooLongForTheHeadersIsCutOff() {
    var host = world.browser("a--b");
    var head = "GET / HTTP/1.1\r\nHost: " + host.authority() + "\r\n";
    assertThat(RawSocket.say(host.port(), head)).isEmpty();
    assertThat(RawSocket.trickle(host.port(), head, "X-A: 1\r\n")).isEmpty();
    assertThat(RawSocket.say(host.port(), "")).isEmpty();
  }

  @Test
  void aConnectionThatNobodyUsesEnds() {
    var host = world.browser("a--b");
    var answer =
        RawSocket.say(
            host.port(),
            page(host.authority()).replace("Connection: close\r\n", "Connection: keep-alive\r\n"));
    assertThat(answer).startsWith("HTTP/1.1 303 ").doesNotContain("onnection: close");
  }

  @Test
  void aSlowRequestOnAnOldConnectionIsCutOffToo() {
    var host = world.browser("a--b");
    var first = page(host.authority()).replace("Connection: close\r\n", "");
    var answer = RawSocket.trickle(host.port(), first + "GET / HTTP/1.1\r\n", "X-A: 1\r\n");
    assertThat(answer).doesNotContain("HTTP/1.1 4");
  }

  @Test
  void anAppThatNeverAcceptsAWebSocketIsGivenUp() {
    var browser = holding();
    assertThatThrownBy(() -> Browser.await(browser.socket("/held", browser.origin(), List.of())))
        .rootCause()
        .isInstanceOfSatisfying(
            UpgradeRejectedException.class,
            it -> {
              assertThat(it.getStatus()).isEqualTo(503);
              assertThat(it.getBody().toString()).contains("The app does not answer");
            });
    assertThat(browser.fetch("/").status()).isEqualTo(200);
  }

  @Test
  void aFrameThatIsTooLargeEndsBothSides() {
    var left = Promise.<Void>promise();
    var browser =
        inside(PlayedApp.talking(vertx, socket -> socket.closeHandler(it -> left.complete())));
    var socket = Browser.await(browser.socket("/ws", browser.origin(), List.of("v1")));
    var ended = Promise.<Void>promise();
    socket.closeHandler(it -> ended.complete());
    socket.writeFrame(WebSocketFrame.binaryFrame(Buffer.buffer(new byte[1 << 20]), true));
    Browser.await(ended.future());
    Browser.await(left.future());
  }
}
