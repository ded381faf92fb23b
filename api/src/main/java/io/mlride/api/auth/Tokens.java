package io.mlride.api.auth;

import java.time.Instant;

/**
 * What a session begins and goes on with.
 *
 * @param accessToken for the header {@code Authorization: Bearer}
 * @param tokenType always Bearer
 * @param expiresAt when the access token runs out
 * @param refreshToken asks for the next tokens, once; absent: it is in the cookie
 * @param deletionDueAt present: the account is going to be deleted then, and that can be cancelled
 */
public record Tokens(
    String accessToken,
    String tokenType,
    Instant expiresAt,
    String refreshToken,
    Instant deletionDueAt) {}
