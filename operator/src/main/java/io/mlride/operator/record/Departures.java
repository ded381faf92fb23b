package io.mlride.operator.record;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * When Workspaces and Pods were seen to go, until that is recorded. It outlasts an outage of the
 * database; what goes beyond the limit will have an estimated end.
 */
final class Departures {

  private final int limit;
  private final Map<UUID, Map<UUID, Instant>> byWorkspace = new HashMap<>();
  private int size;

  Departures(int limit) {
    this.limit = limit;
  }

  /** An object of a workspace, or the workspace itself, went at this time. */
  synchronized void note(UUID workspace, UUID object, Instant at) {
    if (size < limit
        && byWorkspace.computeIfAbsent(workspace, uid -> new HashMap<>()).putIfAbsent(object, at)
            == null) {
      size++;
    }
  }

  /** When objects of a workspace went, by uid. */
  synchronized Map<UUID, Instant> of(UUID workspace) {
    return Map.copyOf(byWorkspace.getOrDefault(workspace, Map.of()));
  }

  /** These are recorded. */
  synchronized void forget(UUID workspace, Map<UUID, Instant> recorded) {
    var known = byWorkspace.get(workspace);
    if (known != null) {
      size -= known.size();
      known.keySet().removeAll(recorded.keySet());
      size += known.size();
      if (known.isEmpty()) {
        byWorkspace.remove(workspace);
      }
    }
  }
}
