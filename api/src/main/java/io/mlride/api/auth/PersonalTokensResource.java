package io.mlride.api.auth;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
import io.mlride.api.http.Page;
import io.mlride.api.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The caller's tokens for scripts. No token makes or ends a token: that takes a log-in. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/me/tokens")
@Tag(name = "me")
public class PersonalTokensResource {

  private static final String NONE = "token of yours with this id";

  private final PersonalTokenService service;
  private final CurrentCaller caller;

  PersonalTokensResource(PersonalTokenService service, CurrentCaller caller) {
    this.service = service;
    this.caller = caller;
  }

  /** Lists them. */
  @GET
  @RolesAllowed(Roles.SESSION)
  @Operation(operationId = "listPersonalTokens", summary = "List your tokens for scripts, by name")
  @APIResponse(responseCode = "200", description = "All, those that are over too")
  public Page<PersonalTokenView> list(
      @RestQuery
          @DefaultValue(Page.DEFAULT_LIMIT)
          @Min(value = 1, message = "At least {value}.")
          @Max(value = Page.MOST, message = "At most {value}.")
          int limit,
      @RestQuery String cursor) {
    var all = service.list(caller.get().account());
    return Page.of(all, limit, cursor, token -> token.id().toString());
  }

  /** Makes one. */
  @POST
  @RolesAllowed(Roles.SESSION)
  @Operation(operationId = "createPersonalToken", summary = "Make a token for a script")
  @APIResponse(
      responseCode = "201",
      description = "It is made; this answer is the only one that shows it",
      content = @Content(schema = @Schema(implementation = PersonalTokenView.class)))
  public Response create(
      @NotNull(message = "A body is needed.") @Valid CreatePersonalToken wanted) {
    var made = service.create(caller.get(), wanted);
    return Response.created(URI.create("/api/v1/me/tokens/" + made.id())).entity(made).build();
  }

  /** Reads one. */
  @GET
  @Path("{id}")
  @RolesAllowed(Roles.SESSION)
  @Operation(operationId = "getPersonalToken", summary = "Read about one of your tokens")
  @APIResponse(responseCode = "200", description = "Everything but the token itself")
  public PersonalTokenView read(@RestPath UUID id) {
    return service
        .find(caller.get().account(), id)
        .orElseThrow(() -> ProblemException.notFound(NONE));
  }

  /** Ends one. */
  @DELETE
  @Path("{id}")
  @RolesAllowed(Roles.SESSION)
  @Operation(operationId = "deletePersonalToken", summary = "End one of your tokens")
  @APIResponse(responseCode = "204", description = "It lets nobody in any more")
  public void end(@RestPath UUID id) {
    if (!service.end(caller.get().account(), id)) {
      throw ProblemException.notFound(NONE);
    }
  }
}
