package io.mlride.api.auth;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A new password.
 *
 * @param currentPassword proves that it is not somebody at a screen left open
 */
public record PasswordChange(
    @NotNull(message = "Your current password is needed.")
        @Size(max = PasswordStrength.LONGEST, message = "At most {max} characters.")
        String currentPassword,
    @NotNull(message = "A new password is needed.")
        @Size(max = PasswordStrength.LONGEST, message = "At most {max} characters.")
        String newPassword,
    RefreshTokenIn refreshTokenIn) {}
