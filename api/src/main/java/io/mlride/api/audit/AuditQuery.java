package io.mlride.api.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * Which rows are wanted; null leaves a question open.
 *
 * @param about only what this person did, or what was done to what is theirs
 * @param actor who did it
 * @param object what it was done to, with what lies below it
 * @param from from then on
 * @param to before then
 */
record AuditQuery(
    UUID about,
    UUID actor,
    String action,
    String object,
    Instant from,
    Instant to,
    String outcome) {}
