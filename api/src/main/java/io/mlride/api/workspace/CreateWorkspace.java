package io.mlride.api.workspace;

import io.mlride.crds.workspace.WorkspaceSpec;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A workspace to be made.
 *
 * @param name absent: a friendly one is found
 * @param spec what is wanted, at least {@code imageTemplateRef.name}
 */
@Schema(name = "CreateWorkspace")
public record CreateWorkspace(String name, WorkspaceSpec spec) {}
