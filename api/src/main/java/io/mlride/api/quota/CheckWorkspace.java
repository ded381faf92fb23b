package io.mlride.api.quota;

import io.mlride.crds.workspace.WorkspaceSpec;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A workspace to be checked.
 *
 * @param name of one that exists: the check is about changing it; absent: about a new one
 * @param spec as for creating one
 */
@Schema(name = "CheckWorkspace")
public record CheckWorkspace(
    String name,
    @NotNull(message = "Say what is wanted, at least spec.imageTemplateRef.name.")
        WorkspaceSpec spec) {}
