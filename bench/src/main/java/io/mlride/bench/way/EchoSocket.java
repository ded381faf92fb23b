package io.mlride.bench.way;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A WebSocket whose messages come back; each says when it was sent. */
final class EchoSocket implements WebSocket.Listener {
  private final Collection<Long> took;
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private WebSocket socket;

  private EchoSocket(Collection<Long> took) {
    this.took = took;
  }

  /**
   * Opens one.
   *
   * @param took gets the microseconds of every message
   */
  static CompletableFuture<EchoSocket> open(HttpClient client, Way way, Collection<Long> took) {
    var listener = new EchoSocket(took);
    var builder = client.newWebSocketBuilder();
    way.echoHeaders().forEach(builder::header);
    return builder
        .buildAsync(way.echo(), listener)
        .thenApply(
            socket -> {
              listener.socket = socket;
              return listener;
            });
  }

  /** Sends one message. */
  void send() {
    socket.sendText(String.valueOf(System.nanoTime()), true);
  }

  /** Whether it broke off by itself. */
  boolean isBroken() {
    return over.isDone();
  }

  void close() {
    socket.abort();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    took.add((System.nanoTime() - Long.parseLong(data.toString())) / 1_000);
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
    over.complete(null);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable cause) {
    over.complete(null);
  }
}
