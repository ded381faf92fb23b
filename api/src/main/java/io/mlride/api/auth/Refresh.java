package io.mlride.api.auth;

import jakarta.validation.constraints.Size;

/**
 * Asks for new tokens.
 *
 * @param refreshToken absent: the one in the cookie
 */
public record Refresh(
    @Size(max = 200, message = "At most {max} characters.") String refreshToken) {}
