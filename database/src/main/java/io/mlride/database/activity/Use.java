package io.mlride.database.activity;

import java.time.Instant;
import java.util.UUID;

/** That a workspace was used. */
public record Use(UUID workspaceUid, Instant at, Sign by) {}
