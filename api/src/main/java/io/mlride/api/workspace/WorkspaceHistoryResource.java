package io.mlride.api.workspace;

import io.mlride.api.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What happened to a workspace, now there or not. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/workspaces")
@Tag(name = "history")
@RolesAllowed(Roles.USER)
public class WorkspaceHistoryResource {

  private final HistoryService service;

  WorkspaceHistoryResource(HistoryService service) {
    this.service = service;
  }

  /** The life of one. */
  @GET
  @Path("{name}/history")
  @Operation(
      operationId = "getWorkspaceHistory",
      summary = "What happened to a workspace: at most 500 transitions and 500 runs")
  @APIResponse(
      responseCode = "200",
      description = "Its life; of several of that name the newest one's, unless a uid is given")
  public WorkspaceHistoryView one(
      @RestPath String name,
      @Parameter(description = "Of which one, when several had that name") @RestQuery String uid,
      @RestQuery String owner) {
    return service.one(owner, name, uid);
  }
}
