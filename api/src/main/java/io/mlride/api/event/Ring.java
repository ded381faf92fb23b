package io.mlride.api.event;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The newest changes, for those who were away for a moment. Callers hold the lock. */
final class Ring {
  private final ArrayDeque<Message> changes = new ArrayDeque<>();
  private final int most;
  private long forgotten;

  Ring(int most) {
    this.most = most;
  }

  void add(Message message) {
    changes.addLast(message);
    if (changes.size() > most) {
      forgotten = changes.removeFirst().change().position();
    }
  }

  /** What was changed after a position; empty: that is not known any more. */
  Optional<List<Message>> after(long position, Set<String> channels) {
    return position < forgotten
        ? Optional.empty()
        : Optional.of(
            changes.stream()
                .filter(
                    it ->
                        it.change().position() > position
                            && channels.contains(it.change().channel()))
                .toList());
  }
}
