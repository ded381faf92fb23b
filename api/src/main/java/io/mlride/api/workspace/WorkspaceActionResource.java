package io.mlride.api.workspace;

import io.mlride.api.access.Roles;
import io.mlride.api.http.ETag;
import io.mlride.crds.workspace.Workspace;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Starting and stopping workspaces. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/workspaces")
@Tag(name = "workspaces")
@RolesAllowed(Roles.USER)
public class WorkspaceActionResource {

  private final WorkspaceActions actions;
  private final WorkspaceViews views;

  WorkspaceActionResource(WorkspaceActions actions, WorkspaceViews views) {
    this.actions = actions;
    this.views = views;
  }

  /** Starts one. */
  @POST
  @Path("{name}/start")
  @Operation(
      operationId = "startWorkspace",
      summary = "Ask for a start; what runs already is left alone")
  @APIResponse(
      responseCode = "200",
      description = "It runs, or will",
      content = @Content(schema = @Schema(implementation = WorkspaceView.class)))
  public Response start(@RestPath String name, @RestQuery String owner) {
    return answer(actions.start(owner, name));
  }

  /** Starts one anew. */
  @POST
  @Path("{name}/restart")
  @Operation(
      operationId = "restartWorkspace",
      summary = "Ask for a fresh start, of what runs as well")
  @APIResponse(
      responseCode = "200",
      description = "The start is asked for",
      content = @Content(schema = @Schema(implementation = WorkspaceView.class)))
  public Response restart(@RestPath String name, @RestQuery String owner) {
    return answer(actions.restart(owner, name));
  }

  /** Stops one. */
  @POST
  @Path("{name}/stop")
  @Operation(operationId = "stopWorkspace", summary = "Ask for a stop; files stay")
  @APIResponse(
      responseCode = "200",
      description = "The stop is asked for",
      content = @Content(schema = @Schema(implementation = WorkspaceView.class)))
  public Response stop(@RestPath String name, @RestQuery String owner) {
    return answer(actions.stop(owner, name));
  }

  private Response answer(Workspace workspace) {
    return Response.ok(views.of(workspace)).header("ETag", ETag.of(workspace)).build();
  }
}
