package io.mlride.api.workspace;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Workspaces to do something with.
 *
 * @param names at most 50
 */
@Schema(name = "WorkspaceNames")
public record WorkspaceNamesIn(
    @NotNull(message = "Say which: an array of names.")
        @Size(min = 1, max = 50, message = "Name 1 to 50 workspaces at once.")
        List<@NotNull(message = "This should be a name.") String> names) {}
