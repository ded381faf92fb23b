package io.mlride.api.pod;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.client.http.WebSocket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * The connection to a command in a Pod, by the protocol v4.channel.k8s.io: the first byte of a
 * message names its channel. This protocol cannot end the input, so commands are told its length.
 *
 * <p>The client's own exec lists and watches Pods before it connects, which this service may not.
 */
final class ExecSocket implements WebSocket.Listener, PodProcess {

  static final String PROTOCOL = "v4.channel.k8s.io";

  private static final Logger LOG = Logger.getLogger(ExecSocket.class);
  private static final int INPUT = 0;
  private static final int OUTPUT = 1;
  private static final int ERROR = 2;
  private static final int STATUS = 3;
  private static final int RESIZE = 4;
  private static final int MOST_ON_THE_WAY = 1024 * 1024;
  private static final int LONGEST_ERROR = 8 * 1024;
  private static final int LONGEST_MESSAGE = 32 * 1024;
  private static final int NORMAL = 1000;

  private final ObjectMapper json;
  private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();
  private final PodOutput output;

  ExecSocket(ObjectMapper json, Command command) {
    this.json = json;
    output = new PodOutput(() -> socket.thenAccept(WebSocket::request), command.patience());
  }

  @Override
  public void onOpen(WebSocket opened) {
    socket.complete(opened);
    opened.request();
  }

  @Override
  public void onMessage(WebSocket from, String text) {
    onMessage(from, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void onMessage(WebSocket from, ByteBuffer message) {
    var channel = message.hasRemaining() ? message.get() : -1;
    if (channel == OUTPUT && message.hasRemaining()) {
      output.add(copy(message));
      return;
    }
    if (channel == ERROR) {
      keep(message);
    } else if (channel == STATUS && message.hasRemaining()) {
      read(StandardCharsets.UTF_8.decode(message).toString());
    }
    from.request();
  }

  @Override
  public void onClose(WebSocket from, int code, String reason) {
    end(new IOException("The connection to the Pod ended"));
    from.sendClose(NORMAL, "");
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    end(new IOException("The connection to the Pod broke", failure));
  }

  private void end(IOException why) {
    exit.completeExceptionally(why);
    output.end();
  }

  private void read(String status) {
    try {
      var read = ExecStatus.read(json.readTree(status));
      keep(ByteBuffer.wrap(read.message().getBytes(StandardCharsets.UTF_8)));
      exit.complete(read.exit());
    } catch (IOException e) {
      LOG.warnf("The cluster's word on a command is not understood: %s", status);
    }
  }

  private synchronized void keep(ByteBuffer message) {
    var bytes = new byte[Math.min(message.remaining(), LONGEST_ERROR - error.size())];
    message.get(bytes);
    error.writeBytes(bytes);
  }

  private static ByteBuffer copy(ByteBuffer message) {
    return ByteBuffer.allocate(message.remaining()).put(message).flip();
  }

  @Override
  public InputStream output() {
    return output;
  }

  @Override
  public synchronized String error() {
    return error.toString(StandardCharsets.UTF_8);
  }

  @Override
  public boolean offer(ByteBuffer input) {
    var opened = socket.getNow(null);
    if (opened == null || opened.queueSize() + input.remaining() > MOST_ON_THE_WAY) {
      return false;
    }
    while (input.hasRemaining()) {
      var part = new byte[Math.min(input.remaining(), LONGEST_MESSAGE)];
      input.get(part);
      if (!send(opened, INPUT, part, 0, part.length)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    var opened = socket.join();
    while (opened.queueSize() > MOST_ON_THE_WAY && !exit.isDone()) {
      // The client says how much is on the way, but nothing when it has become less.
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
    for (var at = 0; at < length; at += LONGEST_MESSAGE) {
      var part = Math.min(length - at, LONGEST_MESSAGE);
      if (exit.isDone() || !send(opened, INPUT, bytes, offset + at, part)) {
        throw new IOException("The command takes no more input");
      }
    }
  }

  @Override
  public void resize(int columns, int rows) {
    var size = "{\"Width\":%d,\"Height\":%d}".formatted(columns, rows);
    var bytes = size.getBytes(StandardCharsets.UTF_8);
    socket.thenAccept(opened -> send(opened, RESIZE, bytes, 0, bytes.length));
  }

  private static boolean send(WebSocket to, int channel, byte[] bytes, int offset, int length) {
    return to.send(
        ByteBuffer.allocate(1 + length).put((byte) channel).put(bytes, offset, length).flip());
  }

  @Override
  public CompletableFuture<Integer> exit() {
    return exit;
  }

  @Override
  public void close() {
    socket.thenAccept(opened -> opened.sendClose(NORMAL, ""));
    end(new IOException("The connection to the Pod was closed"));
  }
}
