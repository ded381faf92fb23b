package io.mlride.operator.record;

import io.mlride.operator.record.plan.Gone;
import io.mlride.operator.record.plan.Observed;
import io.mlride.operator.record.plan.PodRun;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What Workspaces and Pods said at last when they were seen to go, until that is recorded. It
 * outlasts an outage of the database; what goes beyond the limit will have an estimated end.
 */
final class Departures {

  private final int limit;
  private final Map<UUID, Gone> workspaces = new HashMap<>();
  private final Map<UUID, Map<UUID, PodRun>> runs = new HashMap<>();
  private int size;

  Departures(int limit) {
    this.limit = limit;
  }

  /** A workspace went. */
  synchronized void note(Gone gone) {
    if (size < limit && workspaces.putIfAbsent(gone.last().uid(), gone) == null) {
      size++;
    }
  }

  /** A Pod of a workspace went; the run has an ending. */
  synchronized void note(UUID workspace, PodRun run) {
    if (size < limit
        && runs.computeIfAbsent(workspace, uid -> new HashMap<>()).putIfAbsent(run.uid(), run)
            == null) {
      size++;
    }
  }

  /** Uids of the workspaces that went, or that Pods went of. */
  synchronized Set<UUID> uids() {
    var uids = new HashSet<>(workspaces.keySet());
    uids.addAll(runs.keySet());
    return uids;
  }

  /** The workspace, if it went. */
  synchronized Optional<Gone> workspace(UUID uid) {
    return Optional.ofNullable(workspaces.get(uid));
  }

  /** The Pods of a workspace that went. */
  synchronized List<PodRun> runs(UUID workspace) {
    return List.copyOf(runs.getOrDefault(workspace, Map.of()).values());
  }

  /** This is recorded; what went since is kept. */
  synchronized void forget(Observed recorded) {
    if (recorded.gone().isPresent() && workspaces.remove(recorded.uid()) != null) {
      size--;
    }
    var known = runs.get(recorded.uid());
    if (known != null) {
      size -= known.size();
      recorded.pods().forEach(pod -> known.remove(pod.uid(), pod));
      size += known.size();
      if (known.isEmpty()) {
        runs.remove(recorded.uid());
      }
    }
  }
}
