package io.mlride.api.auth;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.access.Roles;
import io.mlride.api.audit.ChangesNothing;
import io.mlride.api.http.Visitors;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Logging in and out. */
@Path("/api/v1/auth")
@Tag(name = "auth")
@Produces(MediaType.APPLICATION_JSON)
public class AuthResource {

  private final AuthService service;
  private final SessionService sessions;
  private final RefreshCookie cookie;
  private final CurrentCaller caller;
  private final Visitors visitors;
  private final HandOut handOut;

  AuthResource(
      AuthService service,
      SessionService sessions,
      RefreshCookie cookie,
      CurrentCaller caller,
      Visitors visitors,
      HandOut handOut) {
    this.service = service;
    this.sessions = sessions;
    this.cookie = cookie;
    this.caller = caller;
    this.visitors = visitors;
    this.handOut = handOut;
  }

  /** Makes an account and logs it in. */
  @POST
  @Path("register")
  @PermitAll
  @Operation(operationId = "register", summary = "Make an account and log in")
  @APIResponse(
      responseCode = "201",
      description = "The account and its space are made, and a session is begun",
      content = @Content(schema = @Schema(implementation = Tokens.class)))
  public Response register(
      @NotNull(message = "A body is needed.") @Valid Registration wanted, HttpHeaders headers) {
    cookie.refuseForeign(headers);
    var tokens = service.register(wanted, visitors.current());
    return handOut.answer(
        Response.created(URI.create("/api/v1/me")), tokens, wanted.refreshTokenIn());
  }

  /** Logs in. */
  @POST
  @Path("login")
  @PermitAll
  @Operation(operationId = "logIn", summary = "Log in with a password")
  @APIResponse(
      responseCode = "200",
      description = "A session is begun",
      content = @Content(schema = @Schema(implementation = Tokens.class)))
  public Response logIn(
      @NotNull(message = "A body is needed.") @Valid LogIn given, HttpHeaders headers) {
    cookie.refuseForeign(headers);
    return handOut.answer(
        Response.ok(), service.logIn(given, visitors.current()), given.refreshTokenIn());
  }

  /** Goes on with a session. */
  @POST
  @Path("refresh")
  @PermitAll
  @ChangesNothing
  // A browser has nothing to send but its cookie, and names no type for nothing.
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Refresh.class)))
  @Operation(
      operationId = "refresh",
      summary = "Get new tokens for a refresh token, which is good once")
  @APIResponse(
      responseCode = "200",
      description = "New tokens; the ones before are used up",
      content = @Content(schema = @Schema(implementation = Tokens.class)))
  public Response refresh(@Valid Refresh given, HttpHeaders headers) {
    var inBody = Optional.ofNullable(given).map(Refresh::refreshToken);
    return sessions
        .goOn(inBody.orElseGet(() -> cookie.read(headers)))
        .map(
            tokens ->
                handOut.answer(
                    Response.ok(),
                    tokens,
                    inBody.isPresent() ? RefreshTokenIn.BODY : RefreshTokenIn.COOKIE))
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.WRONG_CREDENTIALS,
                    "This session is over, or its token was used before. Log in again."));
  }

  /** Ends this session. */
  @POST
  @Path("logout")
  @RolesAllowed(Roles.SESSION)
  @Operation(operationId = "logOut", summary = "End this session")
  @APIResponse(responseCode = "204", description = "It is ended, with all its tokens")
  public Response logOut() {
    var who = caller.get();
    sessions.end(who.account(), who.session().orElseThrow());
    return Response.noContent().cookie(cookie.without()).build();
  }

  /** Ends all sessions of the caller. */
  @POST
  @Path("logout-all")
  @RolesAllowed(Roles.SESSION)
  @Operation(operationId = "logOutEverywhere", summary = "End all your sessions, this one too")
  @APIResponse(responseCode = "204", description = "They are ended, with all their tokens")
  public Response logOutEverywhere() {
    sessions.endAll(caller.get().account());
    return Response.noContent().cookie(cookie.without()).build();
  }
}
