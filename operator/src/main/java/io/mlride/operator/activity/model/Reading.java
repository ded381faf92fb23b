package io.mlride.operator.activity.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What was read of the use of all workspaces.
 *
 * @param watchingSince since when this process tries to read it
 * @param readAt when it was read; empty: it never could be
 * @param uses by uid of the workspace
 */
public record Reading(
    Instant watchingSince, Optional<Instant> readAt, Map<UUID, WorkspaceUse> uses) {

  /** Nothing yet. */
  public static Reading none(Instant watchingSince) {
    return new Reading(watchingSince, Optional.empty(), Map.of());
  }

  /** What it says of one workspace. */
  public KnownUse of(String uid) {
    return new KnownUse(
        watchingSince, readAt, uses.getOrDefault(UUID.fromString(uid), WorkspaceUse.NONE));
  }
}
