package io.mlride.api.auth;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
import io.mlride.api.http.Visitors;
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

/** The caller's password. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/me/password")
@Tag(name = "me")
public class PasswordResource {

  private final PasswordService service;
  private final CurrentCaller caller;
  private final Visitors visitors;
  private final HandOut handOut;

  PasswordResource(
      PasswordService service, CurrentCaller caller, Visitors visitors, HandOut handOut) {
    this.service = service;
    this.caller = caller;
    this.visitors = visitors;
    this.handOut = handOut;
  }

  /** Changes it. */
  @POST
  @RolesAllowed(Roles.SESSION)
  @Operation(
      operationId = "changePassword",
      summary = "Change your password, which ends all your sessions and personal tokens")
  @APIResponse(
      responseCode = "200",
      description = "It is changed; these are the tokens of the one session that is left",
      content = @Content(schema = @Schema(implementation = Tokens.class)))
  public Response change(@NotNull(message = "A body is needed.") @Valid PasswordChange wanted) {
    var tokens = service.change(caller.get().account(), wanted, visitors.current());
    return handOut.answer(Response.ok(), tokens, wanted.refreshTokenIn());
  }
}
