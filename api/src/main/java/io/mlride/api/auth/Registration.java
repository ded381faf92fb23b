package io.mlride.api.auth;

import io.mlride.api.account.Handles;
import io.mlride.api.account.OneLine;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who wants an account.
 *
 * @param handle names the account and its space for ever
 * @param email to log in with as well; absent: the handle only
 * @param nickname what others see; absent: the handle
 */
public record Registration(
    @NotNull(message = Handles.FORM)
        @Size(max = Handles.LONGEST, message = Handles.FORM)
        @Pattern(regexp = Handles.PATTERN, message = Handles.FORM)
        @Schema(examples = "alice")
        String handle,
    @NotNull(message = "A password is needed.")
        @Size(max = PasswordStrength.LONGEST, message = "At most {max} characters.")
        String password,
    @Email(message = "This is not an e-mail address.")
        @Size(max = 254, message = "At most {max} characters.")
        String email,
    @Size(min = 1, max = 64, message = "Between {min} and {max} characters.")
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.FORM)
        String nickname,
    RefreshTokenIn refreshTokenIn) {}
