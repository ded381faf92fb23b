package io.mlride.api.opening;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Opening workspaces in a browser. */
@Path("/api/v1/openings")
@Tag(name = "openings")
@Produces(MediaType.APPLICATION_JSON)
public class OpeningResource {

  private final OpeningService openings;
  private final StartService starts;
  private final CurrentCaller caller;

  OpeningResource(OpeningService openings, StartService starts, CurrentCaller caller) {
    this.openings = openings;
    this.starts = starts;
    this.caller = caller;
  }

  /** Lets a browser into a workspace. */
  @POST
  @RolesAllowed(Roles.SESSION)
  @Operation(
      operationId = "openWorkspace",
      summary = "Let your browser into a workspace; for the portal's pages",
      description =
          "The gateway sends a browser that it does not know to the portal, with host and state.")
  @APIResponse(
      responseCode = "201",
      description = "Where the browser goes on",
      content = @Content(schema = @Schema(implementation = OpeningView.class)))
  @APIResponse(
      responseCode = "404",
      description = "No workspace of yours, nor one that is shared with you, has that host")
  public Response open(@NotNull(message = "A body is needed.") @Valid CreateOpening wanted) {
    return Response.status(Response.Status.CREATED)
        .entity(openings.open(caller.get(), wanted))
        .build();
  }

  /** Starts a workspace for a browser that has it open. */
  @POST
  @Path("start")
  @PermitAll
  @Operation(
      operationId = "startOpenedWorkspace",
      summary = "Start a workspace that a browser has open; for the gateway",
      description = "Takes no token: the secret of the browser's session with the workspace does.")
  @APIResponse(responseCode = "202", description = "It runs, or will")
  @APIResponse(responseCode = "404", description = "The workspace is gone")
  public Response start(@NotNull(message = "A body is needed.") @Valid StartOpened wanted) {
    starts.start(wanted.session());
    return Response.accepted().build();
  }
}
