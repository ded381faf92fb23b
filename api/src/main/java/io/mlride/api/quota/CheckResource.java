package io.mlride.api.quota;

import io.mlride.api.access.Roles;
import io.mlride.api.audit.ChangesNothing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Whether a workspace would start. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/workspaces:check")
@Tag(name = "quota")
@RolesAllowed(Roles.USER)
public class CheckResource {

  private final CheckService service;

  CheckResource(CheckService service) {
    this.service = service;
  }

  /** The check, which makes nothing. */
  @POST
  @ChangesNothing
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "checkWorkspace",
      summary = "Whether a workspace would start now, wait (for what), or never start (why)")
  @APIResponse(responseCode = "200", description = "The verdict; nothing was made")
  public Verdict check(
      @NotNull(message = "A body is needed.") @Valid CheckWorkspace asked,
      @Parameter(description = "Somebody's handle, for admins; absent: your own") @RestQuery
          String owner) {
    return service.check(owner, asked);
  }
}
