package io.mlride.operator.record;

import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.mlride.crds.workspace.Workspace;
import io.mlride.operator.record.plan.Gone;
import io.mlride.operator.record.plan.WorkspaceState;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Says which workspaces changed in something that is recorded, and remembers those that go. */
record WorkspaceChanges(Departures departures, Supplier<Instant> now, Consumer<UUID> listener)
    implements ResourceEventHandler<Workspace> {

  @Override
  public void onAdd(Workspace workspace) {
    listener.accept(UUID.fromString(workspace.getMetadata().getUid()));
  }

  @Override
  public void onUpdate(Workspace before, Workspace after) {
    if (!WorkspaceState.of(before).recordsLike(WorkspaceState.of(after))) {
      onAdd(after);
    }
  }

  @Override
  public void onDelete(Workspace workspace, boolean lastStateUnknown) {
    // An unknown last state means that the watch was interrupted: it went at some time before.
    if (!lastStateUnknown) {
      departures.note(new Gone(WorkspaceState.of(workspace), now.get()));
    }
    onAdd(workspace);
  }
}
