package io.mlride.api.auth;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
import io.mlride.api.http.Page;
import io.mlride.api.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The caller's sessions. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/me/sessions")
@Tag(name = "me")
public class SessionsResource {

  private final SessionService sessions;
  private final CurrentCaller caller;
  private final RefreshCookie cookie;

  SessionsResource(SessionService sessions, CurrentCaller caller, RefreshCookie cookie) {
    this.sessions = sessions;
    this.caller = caller;
    this.cookie = cookie;
  }

  /** Lists them. */
  @GET
  @RolesAllowed(Roles.SESSION)
  @Operation(operationId = "listSessions", summary = "List your sessions, the last used first")
  @APIResponse(responseCode = "200", description = "Those that are not over")
  public Page<SessionView> list(
      @RestQuery
          @DefaultValue(Page.DEFAULT_LIMIT)
          @Min(value = 1, message = "At least {value}.")
          @Max(value = Page.MOST, message = "At most {value}.")
          int limit,
      @RestQuery String cursor) {
    var who = caller.get();
    var all =
        sessions.of(who.account()).stream().map(row -> SessionView.of(row, who.session())).toList();
    return Page.of(all, limit, cursor, session -> session.id().toString());
  }

  /** Ends one. */
  @DELETE
  @Path("{id}")
  @RolesAllowed(Roles.SESSION)
  @Operation(operationId = "endSession", summary = "End one of your sessions")
  @APIResponse(responseCode = "204", description = "It is ended, with all its tokens")
  public Response end(@RestPath UUID id) {
    var who = caller.get();
    if (!sessions.end(who.account(), id)) {
      throw ProblemException.notFound("session of yours with this id");
    }
    var answer = Response.noContent();
    return who.session().filter(id::equals).isPresent()
        ? answer.cookie(cookie.without()).build()
        : answer.build();
  }
}
