package io.mlride.database.history;

import java.time.Instant;

/**
 * The end of a workspace or a run.
 *
 * @param at when it ended, or was found to have ended
 * @param estimated true: nobody watched; it ended at some time before {@code at}
 * @param reason of a run: Deleted, or what the Pod said (Completed, Evicted, OOMKilled, ...); of a
 *     workspace: not stored
 */
public record Ending(Instant at, boolean estimated, String reason) {}
