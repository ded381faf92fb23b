package io.mlride.api.terminal;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.buffer.Buffer;

/** The caller's side of a terminal. */
class Screen {

  private final WebSocketConnection connection;

  Screen(WebSocketConnection connection) {
    this.connection = connection;
  }

  /** Shows bytes and waits until they are on their way, so that a slow reader slows the shell. */
  void show(byte[] bytes, int length) {
    connection.sendBinaryAndAwait(Buffer.buffer(length).appendBytes(bytes, 0, length));
  }

  /** Says something last and closes. */
  void close(String last, int code, String reason) {
    if (connection.isOpen()) {
      connection
          .sendText(last)
          .chain(() -> connection.close(new CloseReason(code, reason)))
          .subscribe()
          .with(done -> {}, failure -> {});
    }
  }
}
