package io.mlride.e2e.harness;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.mlride.crds.condition.Condition;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.Workspace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The statuses that a workspace went through, as {@code kubectl get ws --watch} shows them. */
public final class PhaseTrail implements Watcher<Workspace>, AutoCloseable {
  private final List<Workspace> seen = new CopyOnWriteArrayList<>();
  private final Watch watch;

  /** Watches from now on; the workspace need not exist yet. */
  public PhaseTrail(KubernetesClient client, String namespace, String name) {
    watch = client.resources(Workspace.class).inNamespace(namespace).withName(name).watch(this);
  }

  /** Phases in the order in which each was first seen. */
  public Set<Phase> phases() {
    var phases = new LinkedHashSet<Phase>();
    seen.stream()
        .filter(workspace -> workspace.getStatus() != null)
        .forEach(workspace -> phases.add(workspace.getStatus().phase()));
    return phases;
  }

  /** Reasons that any condition ever had, in the order in which each was first seen. */
  public Set<String> reasons() {
    var reasons = new LinkedHashSet<String>();
    seen.stream()
        .filter(workspace -> workspace.getStatus() != null)
        .flatMap(workspace -> workspace.getStatus().conditions().stream())
        .map(Condition::reason)
        .forEach(reasons::add);
    return reasons;
  }

  @Override
  public void eventReceived(Action action, Workspace workspace) {
    seen.add(workspace);
  }

  @Override
  public void onClose(WatcherException cause) {
    throw new IllegalStateException("The watch of a workspace broke off", cause);
  }

  @Override
  public void close() {
    watch.close();
  }
}
