package io.mlride.operator.record;

import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.mlride.crds.workspace.Workspace;
import io.mlride.operator.capacity.PodCache;
import io.mlride.operator.record.plan.Observed;
import io.mlride.operator.record.plan.PodRun;
import io.mlride.operator.record.plan.WorkspaceState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Workspaces and their Pods as the recorder sees them: from caches, with what was seen to go. */
@ApplicationScoped
public class ClusterView {

  private static final String KIND = "Workspace";
  private static final String GROUP = "mlride.io/";

  private final WorkspaceCache workspaces;
  private final PodCache pods;
  private final Departures departures;
  private final Clock clock;

  ClusterView(WorkspaceCache workspaces, PodCache pods, RecordSettings settings, Clock clock) {
    this.workspaces = workspaces;
    this.pods = pods;
    this.departures = new Departures(settings.waiting());
    this.clock = clock;
  }

  /**
   * Calls the listener with the uid of every workspace that changed in something that is recorded,
   * and without one when there is nothing yet but that is known now. It must return at once.
   */
  void onChange(Consumer<Optional<UUID>> listener) {
    workspaces.onChange(new WorkspaceChanges(listener));
    pods.onChange(new PodChanges(listener));
  }

  /** Whether everything was read once. */
  boolean isKnown() {
    return workspaces.isKnown() && pods.isKnown();
  }

  /** Whether everything was read and is being followed. */
  boolean isCurrent() {
    return workspaces.isCurrent() && pods.isCurrent();
  }

  /** Uids of all Workspaces. */
  List<UUID> uids() {
    return workspaces.uids();
  }

  /** How a workspace and its Pods are now. */
  Observed observe(UUID uid) {
    return new Observed(
        uid,
        workspaces.find(uid).map(WorkspaceState::of),
        pods.ownedBy(uid).stream().map(PodRun::of).flatMap(Optional::stream).toList(),
        departures.of(uid),
        now());
  }

  /** What was observed is in the database now. */
  void recorded(Observed observed) {
    departures.forget(observed.uid(), observed.departures());
  }

  /** The present, as exact as the database holds it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void left(UUID workspace, String object, boolean lastStateUnknown) {
    // An unknown last state means that the watch was interrupted: it went at some time before.
    if (!lastStateUnknown) {
      departures.note(workspace, UUID.fromString(object), now());
    }
  }

  private static Optional<UUID> owner(Pod pod) {
    return pod.getMetadata().getOwnerReferences().stream()
        .filter(owner -> KIND.equals(owner.getKind()) && owner.getApiVersion().startsWith(GROUP))
        .map(OwnerReference::getUid)
        .map(UUID::fromString)
        .findFirst();
  }

  private final class WorkspaceChanges implements ResourceEventHandler<Workspace> {
    private final Consumer<Optional<UUID>> listener;

    WorkspaceChanges(Consumer<Optional<UUID>> listener) {
      this.listener = listener;
    }

    @Override
    public void onNothing() {
      listener.accept(Optional.empty());
    }

    @Override
    public void onAdd(Workspace workspace) {
      listener.accept(Optional.of(UUID.fromString(workspace.getMetadata().getUid())));
    }

    @Override
    public void onUpdate(Workspace before, Workspace after) {
      if (!WorkspaceState.of(before).recordsLike(WorkspaceState.of(after))) {
        onAdd(after);
      }
    }

    @Override
    public void onDelete(Workspace workspace, boolean lastStateUnknown) {
      var uid = workspace.getMetadata().getUid();
      left(UUID.fromString(uid), uid, lastStateUnknown);
      onAdd(workspace);
    }
  }

  private final class PodChanges implements ResourceEventHandler<Pod> {
    private final Consumer<Optional<UUID>> listener;

    PodChanges(Consumer<Optional<UUID>> listener) {
      this.listener = listener;
    }

    @Override
    public void onNothing() {
      listener.accept(Optional.empty());
    }

    @Override
    public void onAdd(Pod pod) {
      var owner = owner(pod);
      if (owner.isPresent()) {
        listener.accept(owner);
      }
    }

    @Override
    public void onUpdate(Pod before, Pod after) {
      if (owner(after).isPresent() && !PodRun.of(before).equals(PodRun.of(after))) {
        onAdd(after);
      }
    }

    @Override
    public void onDelete(Pod pod, boolean lastStateUnknown) {
      owner(pod).ifPresent(owner -> left(owner, pod.getMetadata().getUid(), lastStateUnknown));
      onAdd(pod);
    }
  }
}
