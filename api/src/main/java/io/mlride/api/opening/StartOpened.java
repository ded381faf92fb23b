package io.mlride.api.opening;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Asks for the start of a workspace that a browser has open.
 *
 * @param session secret of that browser's session with the workspace
 */
public record StartOpened(
    @NotNull(message = "The secret of a session with a workspace is needed.")
        @Size(max = 200, message = "At most {max} characters.")
        String session) {}
