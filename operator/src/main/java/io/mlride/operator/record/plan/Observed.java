package io.mlride.operator.record.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A workspace and its Pods as they are in the cluster now, or were when they were seen to go. What
 * is recorded and not in here went while nobody watched.
 *
 * @param workspace empty: there is none, or none any more; one that was seen to go while it was
 *     looked at is not there any more
 * @param gone present: it was seen to go, and that is not recorded yet
 * @param pods those that were bound to a node; one that was seen to go has an ending
 * @param now the time of this look
 */
public record Observed(
    UUID uid,
    Optional<WorkspaceState> workspace,
    Optional<Gone> gone,
    List<PodRun> pods,
    Instant now) {

  /** A uid never comes back, so what was seen to go outranks what was there a moment before. */
  public Observed {
    workspace = gone.isPresent() ? Optional.empty() : workspace;
  }

  /** What the workspace says, or said at last. */
  Optional<WorkspaceState> state() {
    return workspace.or(() -> gone.map(Gone::last));
  }
}
