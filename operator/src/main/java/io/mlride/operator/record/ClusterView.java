package io.mlride.operator.record;

import static java.util.stream.Collectors.toMap;

import io.mlride.operator.capacity.PodCache;
import io.mlride.operator.record.plan.Observed;
import io.mlride.operator.record.plan.PodRun;
import io.mlride.operator.record.plan.WorkspaceState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Workspaces and their Pods as the recorder sees them: from caches, with what was seen to go. */
@ApplicationScoped
public class ClusterView {

  private final WorkspaceCache workspaces;
  private final PodCache pods;
  private final Departures departures;
  private final Clock clock;

  ClusterView(WorkspaceCache workspaces, PodCache pods, RecordSettings settings, Clock clock) {
    this.workspaces = workspaces;
    this.pods = pods;
    this.departures = new Departures(settings.departures());
    this.clock = clock;
  }

  /** Calls back once when everything was read; at once if it was. */
  void whenKnown(Runnable listener) {
    workspaces.known().thenCombine(pods.known(), (one, other) -> one).thenRun(listener);
  }

  /** Calls back with every workspace that changes in something that is recorded. */
  void onChange(Consumer<UUID> listener) {
    workspaces.onChange(new WorkspaceChanges(departures, this::now, listener));
    pods.onChange(new PodChanges(departures, this::now, listener));
  }

  /** Whether everything was read once. */
  boolean isKnown() {
    return workspaces.isKnown() && pods.isKnown();
  }

  /** Whether everything was read and is being followed. */
  boolean isCurrent() {
    return workspaces.isCurrent() && pods.isCurrent();
  }

  /** Uids of all Workspaces, and of those that went and are not recorded. */
  Set<UUID> uids() {
    var uids = departures.uids();
    uids.addAll(workspaces.uids());
    return uids;
  }

  /** How a workspace and its Pods are now. */
  Observed observe(UUID uid) {
    Map<UUID, PodRun> runs =
        pods.ownedBy(uid).stream()
            .map(PodRun::of)
            .flatMap(Optional::stream)
            .collect(toMap(PodRun::uid, run -> run));
    departures.runs(uid).forEach(run -> runs.put(run.uid(), run));
    return new Observed(
        uid,
        workspaces.find(uid).map(WorkspaceState::of),
        departures.workspace(uid),
        List.copyOf(runs.values()),
        now());
  }

  /** What was observed is in the database now. */
  void recorded(Observed observed) {
    departures.forget(observed);
  }

  /** The present, as exact as the database holds it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
