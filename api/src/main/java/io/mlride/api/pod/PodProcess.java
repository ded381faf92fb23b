package io.mlride.api.pod;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/** A command that runs in a Pod. */
public interface PodProcess extends AutoCloseable {

  /** What it writes; taken from the Pod no faster than it is read. */
  InputStream output();

  /** The beginning of what it wrote to its standard error; empty with a terminal. */
  String error();

  /**
   * Gives it input without waiting.
   *
   * @return false: it does not read, and too much is on the way already
   */
  boolean offer(ByteBuffer input);

  /** Gives it input, and waits while too much is on the way. */
  void write(byte[] bytes, int offset, int length) throws IOException;

  /** Says how large its terminal is. */
  void resize(int columns, int rows);

  /** Its exit code; fails with an IOException when the connection ends without one. */
  CompletableFuture<Integer> exit();

  /** Ends the connection; the command sees the end of its input. */
  @Override
  void close();
}
