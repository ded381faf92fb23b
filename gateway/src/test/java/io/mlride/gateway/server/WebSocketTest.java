package io.mlride.gateway.server;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.GatewayTest;
import io.mlride.gateway.testing.PlayedApp;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocketFrame;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@GatewayTest
class WebSocketTest extends InsideCase {

  private static final List<String> PROTOCOLS = List.of("other", "v1");

  @Inject GatewayServer server;

  private Browser echo() {
    return inside(
        PlayedApp.talking(
            vertx,
            socket ->
                socket.frameHandler(
                    frame -> {
                      if (frame.isText() || frame.isBinary() || frame.isContinuation()) {
                        socket.writeFrame(frame);
                      }
                    })));
  }

  @Test
  void whatIsSaidComesBackInTheProtocolThatTheAppChose() {
    var browser = echo();
    var socket = Browser.await(browser.socket("/ws", browser.origin(), PROTOCOLS));
    assertThat(socket.subProtocol()).isEqualTo("v1");
    var said = Promise.<String>promise();
    socket.textMessageHandler(said::tryComplete);
    socket.writeTextMessage("hello");
    assertThat(Browser.await(said.future())).isEqualTo("hello");
    socket.close();
  }

  @Test
  void aMessageInPartsStaysInParts() {
    var browser = echo();
    var socket = Browser.await(browser.socket("/ws", browser.origin(), PROTOCOLS));
    var parts = new AtomicInteger();
    var last = Promise.<Void>promise();
    socket.frameHandler(
        frame -> {
          parts.incrementAndGet();
          if (frame.isFinal()) {
            last.tryComplete();
          }
        });
    socket.writeFrame(WebSocketFrame.binaryFrame(Buffer.buffer("one"), false));
    socket.writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer("two"), false));
    socket.writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer("three"), true));
    Browser.await(last.future());
    assertThat(parts.get()).isEqualTo(3);
  }

  @Test
  void aLargeFramePasses() {
    var browser = echo();
    var socket = Browser.await(browser.socket("/ws", browser.origin(), PROTOCOLS));
    var got = Promise.<Integer>promise();
    socket.frameHandler(frame -> got.tryComplete(frame.binaryData().length()));
    socket.writeFrame(WebSocketFrame.binaryFrame(Buffer.buffer(new byte[60_000]), true));
    assertThat(Browser.await(got.future())).isEqualTo(60_000);
  }

  @Test
  void aPageElsewhereOpensNone() {
    var browser = echo();
    for (var origin : List.of("http://evil.test", "http://other--player.localhost", "null")) {
      assertThatThrownBy(() -> Browser.await(browser.socket("/ws", origin, PROTOCOLS)))
          .rootCause()
          .isInstanceOfSatisfying(
              UpgradeRejectedException.class, it -> assertThat(it.getStatus()).isEqualTo(403));
    }
  }

  @Test
  void withoutASessionThereIsNone() {
    echo();
    var stranger = world.browser(scene.workspace().label(null));
    assertThatThrownBy(() -> Browser.await(stranger.socket("/ws", stranger.origin(), PROTOCOLS)))
        .rootCause()
        .isInstanceOfSatisfying(
            UpgradeRejectedException.class, it -> assertThat(it.getStatus()).isEqualTo(401));
  }

  @Test
  void aRestartSendsPagesToAnotherReplica() {
    var browser = echo();
    var socket = Browser.await(browser.socket("/ws", browser.origin(), PROTOCOLS));
    var ended = Promise.<Void>promise();
    socket.closeHandler(it -> ended.complete());
    server.leave();
    Browser.await(ended.future());
    // Not 1001, after which JupyterLab gives a kernel up.
    assertThat(socket.closeStatusCode()).isEqualTo((short) 1012);
  }

  @Test
  void aLogOutCutsItOnBothSides() {
    var left = Promise.<Void>promise();
    var browser =
        inside(PlayedApp.talking(vertx, socket -> socket.closeHandler(it -> left.complete())));
    var socket = Browser.await(browser.socket("/ws", browser.origin(), PROTOCOLS));
    var cut = Promise.<Void>promise();
    socket.closeHandler(it -> cut.complete());
    scene.rows().run("delete from accounts.session where id = ?", scene.owner().session());
    Browser.await(cut.future());
    Browser.await(left.future());
  }

  @Test
  void theEndOfTheWorkspaceCutsIt() {
    var browser = echo();
    var socket = Browser.await(browser.socket("/ws", browser.origin(), PROTOCOLS));
    var cut = Promise.<Void>promise();
    socket.closeHandler(it -> cut.complete());
    scene.workspace().delete();
    Browser.await(cut.future());
  }

  @Test
  void bothSidesArePinged() {
    var app = new AtomicReference<Promise<Void>>(Promise.promise());
    var browser =
        inside(
            PlayedApp.talking(
                vertx,
                socket ->
                    socket.frameHandler(
                        frame -> {
                          if (frame.isPing()) {
                            app.get().tryComplete();
                          }
                        })));
    var socket = Browser.await(browser.socket("/ws", browser.origin(), PROTOCOLS));
    var here = Promise.<Void>promise();
    socket.frameHandler(
        frame -> {
          if (frame.isPing()) {
            here.tryComplete();
          }
        });
    Browser.await(here.future());
    Browser.await(app.get().future());
  }

  @Test
  void dataFromTheBrowserIsUse() {
    var browser = echo();
    var socket = Browser.await(browser.socket("/ws", browser.origin(), PROTOCOLS));
    var uid = scene.workspace().uid();
    var by = "select used_by from accounts.activity where workspace_uid = ?";
    scene.rows().run("delete from accounts.activity where workspace_uid = ?", uid);
    socket.writeTextMessage("hello");
    await().until(() -> "browser".equals(scene.rows().text(by, uid)));
  }
}
