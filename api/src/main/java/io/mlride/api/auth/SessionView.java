package io.mlride.api.auth;

import io.mlride.database.account.Session;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A session of the caller.
 *
 * @param expiresAt when it is over, unless it is used before
 * @param address from where it was begun
 * @param agent with what it was begun; absent: it did not say
 * @param current whether this request came by it
 */
public record SessionView(
    UUID id,
    Instant begunAt,
    Instant lastUsedAt,
    Instant expiresAt,
    String address,
    String agent,
    boolean current) {

  static SessionView of(Session row, Optional<UUID> current) {
    return new SessionView(
        row.id,
        row.begunAt,
        row.lastUsedAt,
        row.expiresAt,
        row.address,
        row.agent,
        current.filter(row.id::equals).isPresent());
  }
}
