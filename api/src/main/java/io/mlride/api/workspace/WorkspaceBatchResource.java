package io.mlride.api.workspace;

import io.mlride.api.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Doing something with several workspaces. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1")
@Tag(name = "workspaces")
@RolesAllowed(Roles.USER)
public class WorkspaceBatchResource {

  private final WorkspaceActions actions;

  WorkspaceBatchResource(WorkspaceActions actions) {
    this.actions = actions;
  }

  /** Starts several. */
  @POST
  @Path("workspaces:start")
  @Operation(operationId = "startWorkspaces", summary = "Start several, each by itself")
  @APIResponse(responseCode = "200", description = "What became of each")
  public BatchOutcome startAll(
      @NotNull(message = "A body is needed.") @Valid WorkspaceNamesIn which,
      @RestQuery String owner) {
    return actions.startAll(owner, which.names());
  }

  /** Stops several. */
  @POST
  @Path("workspaces:stop")
  @Operation(operationId = "stopWorkspaces", summary = "Stop several, each by itself")
  @APIResponse(responseCode = "200", description = "What became of each")
  public BatchOutcome stopAll(
      @NotNull(message = "A body is needed.") @Valid WorkspaceNamesIn which,
      @RestQuery String owner) {
    return actions.stopAll(owner, which.names());
  }

  /** Deletes several. */
  @POST
  @Path("workspaces:delete")
  @Operation(operationId = "deleteWorkspaces", summary = "Delete several, each by itself")
  @APIResponse(
      responseCode = "200",
      description = "What became of each: 202 is being deleted, 204 was not there")
  public BatchOutcome deleteAll(
      @NotNull(message = "A body is needed.") @Valid WorkspaceNamesIn which,
      @RestQuery String owner) {
    return actions.deleteAll(owner, which.names());
  }
}
