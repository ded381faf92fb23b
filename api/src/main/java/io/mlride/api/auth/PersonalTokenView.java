package io.mlride.api.auth;

import io.mlride.database.account.PersonalToken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A token for scripts, without the token itself, which nobody can look up.
 *
 * @param lastUsedOn day (UTC); absent: never used
 * @param token the token; present only in the answer that made it
 */
public record PersonalTokenView(
    UUID id,
    String name,
    TokenScope scope,
    Instant createdAt,
    Instant expiresAt,
    LocalDate lastUsedOn,
    String token) {

  static PersonalTokenView of(PersonalToken row) {
    return shown(row, null);
  }

  static PersonalTokenView shown(PersonalToken row, String token) {
    return new PersonalTokenView(
        row.id,
        row.name,
        TokenScope.of(row.scope),
        row.createdAt,
        row.expiresAt,
        row.lastUsedOn,
        token);
  }
}
