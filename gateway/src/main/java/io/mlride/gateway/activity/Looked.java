package io.mlride.gateway.activity;

import io.mlride.database.activity.Use;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the apps of a workspace said.
 *
 * @param at when they were asked
 * @param uses that they tell of
 */
public record Looked(UUID workspace, Instant at, List<Use> uses) {}
