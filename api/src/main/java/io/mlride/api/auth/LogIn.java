package io.mlride.api.auth;

import io.mlride.api.account.OneLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Credentials.
 *
 * @param login handle or e-mail address
 */
public record LogIn(
    @NotNull(message = "Say who you are: your handle or e-mail address.")
        @Size(max = 254, message = "At most {max} characters.")
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.FORM)
        String login,
    @NotNull(message = "A password is needed.")
        @Size(max = PasswordStrength.LONGEST, message = "At most {max} characters.")
        String password,
    RefreshTokenIn refreshTokenIn) {}
