package io.mlride.gateway.upstream;

import java.util.Set;

/** Why a WebSocket ends, in numbers. */
final class CloseCodes {

  /** The other side went away. */
  static final short GONE = 1001;

  /** Who opened it may not go on. */
  static final short POLICY = 1008;

  /**
   * Come again, to another replica. JupyterLab does after anything but 1000 and 1001, see
   * KernelConnection in @jupyterlab/services 7; the registry of codes has it beside RFC 6455.
   */
  static final short RESTART = 1012;

  /** The app's side broke off without a word: pages may try again. */
  static final short BROKEN = 1014;

  private static final Set<Integer> NEVER_SENT = Set.of(1004, 1005, 1006, 1015);

  private CloseCodes() {}

  /** Some stand for a close without a number, and are never sent. */
  static boolean maySend(int code) {
    return code >= 1000 && code < 5000 && !NEVER_SENT.contains(code);
  }
}
