package io.mlride.gateway.activity;

import io.vertx.core.buffer.Buffer;

/**
 * Tells what a browser tab says by itself from what somebody does. VS Code's sockets carry messages
 * with a header of 13 bytes: type, id, acknowledged id, length. Tabs that nobody touches send
 * keep-alives and acknowledgements, which are that header alone.
 */
public final class KeepAlive {

  private static final int HEADER = 13;
  private static final int LENGTH_AT = 9;
  private static final byte ACKNOWLEDGEMENT = 3;
  private static final byte KEEP_ALIVE = 9;

  private KeepAlive() {}

  /** Whether a socket is one of VS Code's. */
  public static boolean isPossible(String target) {
    return target.contains("reconnectionToken=");
  }

  /** Whether a frame on such a socket holds nothing else. */
  public static boolean isNothingElse(Buffer frame) {
    if (frame.length() == 0 || frame.length() % HEADER != 0) {
      return false;
    }
    for (var at = 0; at < frame.length(); at += HEADER) {
      var type = frame.getByte(at);
      if (type != ACKNOWLEDGEMENT && type != KEEP_ALIVE || frame.getInt(at + LENGTH_AT) != 0) {
        return false;
      }
    }
    return true;
  }
}
