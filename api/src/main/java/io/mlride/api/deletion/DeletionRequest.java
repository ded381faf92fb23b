package io.mlride.api.deletion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Somebody wants their account deleted.
 *
 * @param currentPassword absent: there is none, and the log-in is a few minutes old
 * @param confirm the handle, so that it is no slip; of an account without one its id
 */
public record DeletionRequest(
    @Size(max = 128, message = "At most {max} characters.") String currentPassword,
    @NotNull(message = "Send your handle, to confirm.")
        @Size(max = 64, message = "At most {max} characters.")
        String confirm) {}
