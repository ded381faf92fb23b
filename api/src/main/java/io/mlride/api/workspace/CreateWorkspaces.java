package io.mlride.api.workspace;

import io.mlride.crds.workspace.WorkspaceSpec;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One workspace to be made, by name and spec, or several, by items.
 *
 * @param name absent: a friendly one is found
 * @param spec what is wanted, at least {@code imageTemplateRef.name}
 * @param items at most 50; then name and spec stay absent
 */
@Schema(name = "CreateWorkspaces")
public record CreateWorkspaces(String name, WorkspaceSpec spec, List<CreateWorkspace> items) {}
