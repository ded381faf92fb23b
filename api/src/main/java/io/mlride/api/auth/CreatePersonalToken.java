package io.mlride.api.auth;

import io.mlride.api.account.OneLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A token that is wanted for a script.
 *
 * @param name by which its owner knows it
 * @param expiresAt every token ends
 */
public record CreatePersonalToken(
    @NotNull(message = "A name is needed, such as \"nightly training\".")
        @Size(min = 1, max = 64, message = "Between {min} and {max} characters.")
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.FORM)
        String name,
    @NotNull(message = "A scope is needed: read or write.") TokenScope scope,
    @NotNull(message = "A time is needed at which it ends, such as 2030-01-31T12:00:00Z.")
        Instant expiresAt) {}
