package io.mlride.operator.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Uids of workspaces that wait to be recorded, each once, in the order of their first mention. */
final class Waiting {

  private final int limit;
  private final Set<UUID> uids = new LinkedHashSet<>();

  Waiting(int limit) {
    this.limit = limit;
  }

  /** Adds a uid; false: there is no room, and it was dropped. */
  synchronized boolean offer(UUID uid) {
    return uids.contains(uid) || (uids.size() < limit && uids.add(uid));
  }

  /** Takes at most so many out, the oldest first. */
  synchronized List<UUID> take(int most) {
    var taken = new ArrayList<UUID>();
    var oldest = uids.iterator();
    while (taken.size() < most && oldest.hasNext()) {
      taken.add(oldest.next());
      oldest.remove();
    }
    return taken;
  }

  synchronized int size() {
    return uids.size();
  }
}
