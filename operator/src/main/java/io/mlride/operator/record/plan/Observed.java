package io.mlride.operator.record.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A workspace and its Pods as they are in the cluster now.
 *
 * @param workspace empty: there is none, or none any more
 * @param pods those that were bound to a node
 * @param departures when objects were seen to go, by uid; what is gone and not in here went while
 *     nobody watched
 * @param now the time of this look
 */
public record Observed(
    UUID uid,
    Optional<WorkspaceState> workspace,
    List<PodRun> pods,
    Map<UUID, Instant> departures,
    Instant now) {}
