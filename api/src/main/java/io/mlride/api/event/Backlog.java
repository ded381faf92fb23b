package io.mlride.api.event;

import java.util.ArrayDeque;
import java.util.Optional;

/** Changes that wait for one who reads slowly; safe for many threads. */
final class Backlog {
  private final ArrayDeque<Message> waiting = new ArrayDeque<>();
  private final int most;
  private boolean overflowed;

  Backlog(int most) {
    this.most = most;
  }

  /** What is too much is dropped, with all that waits: a snapshot will say more. */
  synchronized void add(Message message) {
    if (overflowed) {
      return;
    }
    if (waiting.size() == most) {
      waiting.clear();
      overflowed = true;
      return;
    }
    waiting.addLast(message);
  }

  /** Whether something was dropped since the last time; a snapshot has to be taken after this. */
  synchronized boolean takeOverflow() {
    var was = overflowed;
    overflowed = false;
    return was;
  }

  synchronized Optional<Message> poll() {
    return Optional.ofNullable(waiting.pollFirst());
  }
}
