package io.mlride.operator.record;

import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.mlride.operator.record.plan.PodRun;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Says whose Pods changed in something that is recorded, and remembers those that go. */
record PodChanges(Departures departures, Supplier<Instant> now, Consumer<UUID> listener)
    implements ResourceEventHandler<Pod> {

  private static final String KIND = "Workspace";
  private static final String GROUP = "mlride.io/";

  @Override
  public void onAdd(Pod pod) {
    workspace(pod).ifPresent(listener);
  }

  @Override
  public void onUpdate(Pod before, Pod after) {
    if (workspace(after).isPresent() && !PodRun.of(before).equals(PodRun.of(after))) {
      onAdd(after);
    }
  }

  @Override
  public void onDelete(Pod pod, boolean lastStateUnknown) {
    var workspace = workspace(pod);
    // An unknown last state means that the watch was interrupted: it went at some time before.
    if (workspace.isPresent() && !lastStateUnknown) {
      PodRun.of(pod).ifPresent(run -> departures.note(workspace.get(), run.left(now.get())));
    }
    onAdd(pod);
  }

  private static Optional<UUID> workspace(Pod pod) {
    return pod.getMetadata().getOwnerReferences().stream()
        .filter(owner -> KIND.equals(owner.getKind()) && owner.getApiVersion().startsWith(GROUP))
        .map(OwnerReference::getUid)
        .map(UUID::fromString)
        .findFirst();
  }
}
