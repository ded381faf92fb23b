package io.mlride.api.workspace;

import io.mlride.api.access.Roles;
import io.mlride.api.http.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What happened to workspaces, those that are gone too. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/history")
@Tag(name = "history")
@RolesAllowed(Roles.USER)
public class HistoryResource {

  private final HistoryService service;

  HistoryResource(HistoryService service) {
    this.service = service;
  }

  /** All of them. */
  @GET
  @Operation(
      operationId = "listHistory",
      summary = "All workspaces there ever were, newest first, each with the newest of its life")
  @APIResponse(
      responseCode = "200",
      description = "A part of the list, with at most 10 transitions and 10 runs of each")
  public Page<WorkspaceHistoryView> all(
      @Min(value = 1, message = "A limit is at least 1.")
          @Max(value = Page.MOST, message = "A limit is at most 200.")
          @RestQuery
          @DefaultValue(Page.DEFAULT_LIMIT)
          int limit,
      @Parameter(description = "nextCursor of the part before; absent: the first part") @RestQuery
          String cursor,
      @RestQuery String owner) {
    return service.all(owner, limit, cursor);
  }
}
