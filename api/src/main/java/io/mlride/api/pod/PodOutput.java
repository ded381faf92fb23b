package io.mlride.api.pod;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Output of a command: one message is held at a time, and the next is asked for when it is read.
 */
final class PodOutput extends InputStream {

  private static final ByteBuffer END = ByteBuffer.allocate(0);

  private final BlockingQueue<ByteBuffer> queue = new LinkedBlockingQueue<>();
  private final Runnable next;
  private final Duration patience;
  private ByteBuffer current;

  PodOutput(Runnable next, Duration patience) {
    this.next = next;
    this.patience = patience;
  }

  void add(ByteBuffer message) {
    queue.add(message);
  }

  void end() {
    queue.add(END);
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (current == null) {
      current = take();
    }
    if (current == END) {
      return -1;
    }
    var taken = Math.min(length, current.remaining());
    current.get(target, offset, taken);
    if (!current.hasRemaining()) {
      current = null;
      next.run();
    }
    return taken;
  }

  private ByteBuffer take() throws IOException {
    try {
      var message = queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (message == null) {
        throw new InterruptedIOException("Nothing came for " + patience);
      }
      return message;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted");
    }
  }
}
