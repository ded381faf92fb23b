package io.mlride.gateway.upstream;

import java.util.Set;

/** Why a WebSocket ends, in numbers. */
final class CloseCodes {

  /** The other side went away. */
  static final short GONE = 1001;

  /** Who opened it may not go on. */
  static final short POLICY = 1008;

  private static final Set<Integer> NEVER_SENT = Set.of(1004, 1005, 1006, 1015);

  private CloseCodes() {}

  /** Some stand for a close without a number, and are never sent. */
  static boolean maySend(int code) {
    return code >= 1000 && code < 5000 && !NEVER_SENT.contains(code);
  }
}
