package io.mlride.api.workspace;

import io.mlride.crds.workspace.WorkspaceSpec;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change of a workspace: fields that are named change, null takes a field away, all else stays.
 *
 * @param spec the fields to change
 */
@Schema(name = "PatchWorkspace")
public record PatchWorkspace(WorkspaceSpec spec) {}
