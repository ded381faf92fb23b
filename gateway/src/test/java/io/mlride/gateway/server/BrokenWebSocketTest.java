package io.mlride.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.GatewayTest;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@GatewayTest
class BrokenWebSocketTest extends InsideCase {

  private static final byte[] NO_FRAME = {(byte) 0xff, (byte) 0xff, 1, 2, 3, 4};

  private static Channel channel(HttpConnection connection) {
    return ((ConnectionBase) connection).channel();
  }

  /** A WebSocket with an app that takes it, and then does this to its connection. */
  private WebSocket ended(Consumer<Channel> doing) {
    var browser =
        inside(
            request ->
                request.toWebSocket().onSuccess(it -> doing.accept(channel(request.connection()))));
    var socket = Browser.await(browser.socket("/ws", browser.origin(), List.of()));
    var ended = Promise.<Void>promise();
    socket.closeHandler(it -> ended.tryComplete());
    if (socket.isClosed()) {
      ended.tryComplete();
    }
    Browser.await(ended.future());
    return socket;
  }

  private static void assertBrokenOff(WebSocket socket) {
    assertThat(socket.closeStatusCode()).isEqualTo((short) 1014);
    assertThat(socket.closeReason()).contains("The app broke this connection off");
  }

  @Test
  void anAppThatBreaksOffIsSaidSo() {
    // Behind the handlers, which would say goodbye.
    assertBrokenOff(ended(channel -> channel.pipeline().firstContext().close()));
  }

  @Test
  void anAppThatSendsWhatIsNoFrameIsCutOff() {
    assertBrokenOff(ended(channel -> channel.writeAndFlush(Unpooled.wrappedBuffer(NO_FRAME))));
  }

  @ParameterizedTest
  @CsvSource({"403, 403", "404, 404", "500, 500", "200, 502", "204, 502", "302, 502", "999, 502"})
  void anAppThatRefusesIsSaidSo(int says, int passed) {
    var browser =
        inside(
            request ->
                request
                    .response()
                    .setStatusCode(says)
                    .putHeader("Location", "http://evil.test/")
                    .end());
    assertThatThrownBy(() -> Browser.await(browser.socket("/ws", browser.origin(), List.of())))
        .rootCause()
        .isInstanceOfSatisfying(
            UpgradeRejectedException.class,
            it -> {
              assertThat(it.getStatus()).isEqualTo(passed);
              assertThat(it.getBody().toString()).contains("The app refused this WebSocket");
              assertThat(it.getHeaders().contains("location")).isFalse();
            });
  }
}
