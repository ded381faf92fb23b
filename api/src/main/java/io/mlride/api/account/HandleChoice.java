package io.mlride.api.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The handle that somebody chooses.
 *
 * @param handle names the account and its space for ever
 */
public record HandleChoice(
    @NotNull(message = Handles.FORM)
        @Size(max = Handles.LONGEST, message = Handles.FORM)
        @Pattern(regexp = Handles.PATTERN, message = Handles.FORM)
        String handle) {}
