package io.mlride.api.terminal;

import io.mlride.api.access.BearerMechanism;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;

/** A browser's window with a terminal. */
final class Window implements WebSocket.Listener {

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final StringBuilder text = new StringBuilder();
  private WebSocket socket;
  private String last = "";
  private int closeCode;

  static Window open(String address, String token, String origin) throws Exception {
    var window = new Window();
    var builder =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .subprotocols("mlride.terminal", BearerMechanism.SUBPROTOCOL + token);
    if (origin != null) {
      builder.header("Origin", origin);
    }
    window.socket = builder.buildAsync(URI.create(address), window).get();
    return window;
  }

  void type(String keys) {
    socket.sendBinary(ByteBuffer.wrap(keys.getBytes(StandardCharsets.UTF_8)), true).join();
  }

  void say(String message) {
    socket.sendText(message, true).join();
  }

  void close() {
    socket.sendClose(1000, "").join();
  }

  synchronized String shown() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  synchronized String last() {
    return last;
  }

  synchronized boolean isClosed() {
    return closeCode != 0;
  }

  synchronized int closeCode() {
    return closeCode;
  }

  String subprotocol() {
    return socket.getSubprotocol();
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean isLast) {
    var bytes = new byte[data.remaining()];
    data.get(bytes);
    synchronized (this) {
      shown.writeBytes(bytes);
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
    synchronized (this) {
      text.append(data);
      if (isLast) {
        last = text.toString();
        text.setLength(0);
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    synchronized (this) {
      closeCode = code;
    }
    return null;
  }
}
