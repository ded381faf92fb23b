package io.mlride.gateway.upstream;

import io.vertx.core.http.WebSocketBase;
import io.vertx.core.http.WebSocketFrame;
import java.util.function.Consumer;

/**
 * Carries data frames from one side of a WebSocket to the other as they come, and no faster than
 * the other side takes them. Pings and pongs stay on their side.
 */
final class FramePump {

  private final WebSocketBase from;
  private final WebSocketBase to;
  private final short broken;
  private final String reason;
  private final Consumer<WebSocketFrame> seen;

  private FramePump(
      WebSocketBase from,
      WebSocketBase to,
      short broken,
      String reason,
      Consumer<WebSocketFrame> seen) {
    this.from = from;
    this.to = to;
    this.broken = broken;
    this.reason = reason;
    this.seen = seen;
  }

  /**
   * Begins.
   *
   * @param broken what the other side is told when this one ends without a word
   * @param reason the same as a sentence; null: none
   * @param seen is told of every frame
   */
  static void start(
      WebSocketBase from,
      WebSocketBase to,
      short broken,
      String reason,
      Consumer<WebSocketFrame> seen) {
    var pump = new FramePump(from, to, broken, reason, seen);
    from.frameHandler(pump::carry);
    from.closeHandler(closed -> pump.close());
    from.resume();
  }

  private void carry(WebSocketFrame frame) {
    if (to.isClosed() || !frame.isText() && !frame.isBinary() && !frame.isContinuation()) {
      return;
    }
    seen.accept(frame);
    to.writeFrame(frame);
    if (to.writeQueueFull()) {
      from.pause();
      to.drainHandler(drained -> from.resume());
    }
  }

  private void close() {
    if (!to.isClosed()) {
      var code = from.closeStatusCode();
      if (code != null && CloseCodes.maySend(code)) {
        to.close(code, from.closeReason());
      } else {
        to.close(broken, reason);
      }
    }
  }
}
