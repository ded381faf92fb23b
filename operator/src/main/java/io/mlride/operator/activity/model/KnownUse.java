package io.mlride.operator.activity.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the use of one workspace, and since when.
 *
 * @param watchingSince since when this process tries to read it
 * @param readAt when it was read; empty: it never could be
 * @param use what was read
 */
public record KnownUse(Instant watchingSince, Optional<Instant> readAt, WorkspaceUse use) {}
