package io.mlride.operator.record.plan;

import java.time.Instant;

/**
 * A Workspace that was seen to go.
 *
 * @param last what it said at last
 * @param at when it went
 */
public record Gone(WorkspaceState last, Instant at) {}
