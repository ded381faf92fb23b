package io.mlride.api.deletion;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
import io.mlride.api.account.DeletionView;
import io.mlride.api.http.Visitors;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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

/** The deletion of the caller's account. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/me/deletion")
@Tag(name = "me")
public class DeletionResource {

  private final DeletionService service;
  private final CurrentCaller caller;
  private final Visitors visitors;

  DeletionResource(DeletionService service, CurrentCaller caller, Visitors visitors) {
    this.service = service;
    this.caller = caller;
    this.visitors = visitors;
  }

  /** Asks for it. */
  @POST
  @RolesAllowed(Roles.SESSION)
  @Operation(
      operationId = "requestDeletion",
      summary = "Delete your account, your space and all files after a time to think it over")
  @APIResponse(
      responseCode = "202",
      description = "It is deleted at dueAt, and can be kept until then",
      content = @Content(schema = @Schema(implementation = DeletionView.class)))
  public Response request(@NotNull(message = "A body is needed.") @Valid DeletionRequest wanted) {
    return Response.accepted(service.request(caller.get(), wanted, visitors.current())).build();
  }

  /** Takes it back. */
  @DELETE
  @RolesAllowed(Roles.SESSION)
  @Operation(operationId = "cancelDeletion", summary = "Keep your account after all")
  @APIResponse(responseCode = "204", description = "It stays")
  public void cancel() {
    service.cancel(caller.get().account());
  }
}
