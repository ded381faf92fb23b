package io.mlride.api.share;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Lets somebody use a workspace.
 *
 * @param guest handle of the person
 * @param until when it ends
 */
public record CreateShare(
    @NotNull(message = "Say with whom: a handle, such as alice.")
        @Size(max = 64, message = "At most {max} characters.")
        @Schema(examples = "alice")
        String guest,
    @NotNull(message = "A time is needed at which it ends, such as 2030-01-31T12:00:00Z.")
        Instant until) {}
