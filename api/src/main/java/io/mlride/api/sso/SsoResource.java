package io.mlride.api.sso;

import io.mlride.api.auth.AuthSettings;
import io.mlride.api.auth.RefreshCookie;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.quarkus.oidc.OidcSession;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Logging in with an external provider. */
@Path("/api/v1/auth")
@Tag(name = "auth")
@Produces(MediaType.APPLICATION_JSON)
public class SsoResource {
  static final String PATH = "/api/v1/auth/sso";
  static final String CALLBACK = PATH + "/callback";
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final SsoSettings settings;
  private final AuthSettings auth;
  private final SsoService service;
  private final RefreshCookie cookie;
  private final SecurityIdentity identity;
  private final OidcSession provided;
  private final OidcAuthenticationMechanism mechanism;

  SsoResource(
      SsoSettings settings,
      AuthSettings auth,
      SsoService service,
      RefreshCookie cookie,
      SecurityIdentity identity,
      OidcSession provided,
      OidcAuthenticationMechanism mechanism) {
    this.settings = settings;
    this.auth = auth;
    this.service = service;
    this.cookie = cookie;
    this.identity = identity;
    this.provided = provided;
    this.mechanism = mechanism;
  }

  /** How people may come in. */
  @GET
  @Path("options")
  @PermitAll
  @Operation(operationId = "readLogInOptions", summary = "Read how people may log in here")
  @APIResponse(responseCode = "200", description = "The ways in besides a password")
  public LogInOptions options() {
    return new LogInOptions(
        auth.registration(),
        settings.issuer().isPresent() ? new LogInOptions.Sso(settings.name(), PATH) : null);
  }

  /** Sends a browser to the provider, and takes it back when it comes from there. */
  @GET
  @Path("sso")
  @PermitAll
  @Blocking
  @Operation(
      operationId = "logInBySso",
      summary = "Log in with the single sign-on; for browsers",
      description =
          "Leads to the provider and back, sets the cookie of a session, and goes on in the"
              + " portal.")
  @APIResponse(responseCode = "302", description = "On to the provider")
  @APIResponse(
      responseCode = "303",
      description =
          "Logged in, on to the portal; or kept out, back to its log-in page with ?problem")
  @APIResponse(responseCode = "404", description = "There is no single sign-on here")
  public Response logIn(
      @Parameter(description = "Path of the portal to go on at")
          @RestQuery
          @Size(max = 1000, message = "At most {max} characters.")
          String returnTo,
      @Context RoutingContext request) {
    refuseUnlessConfigured();
    var path = ReturnTo.check(returnTo);
    if (!(identity.getPrincipal() instanceof JsonWebToken idToken)) {
      return toProvider(request);
    }
    var answer = letIn(idToken, path);
    // From here on our own session counts, and its end is not to be undone by the provider's.
    provided.logout().await().atMost(PATIENCE);
    return answer;
  }

  private Response letIn(JsonWebToken idToken, String path) {
    try {
      var tokens = service.logIn(idToken);
      return Response.seeOther(URI.create(path)).cookie(cookie.with(tokens.refreshToken())).build();
    } catch (ProblemException e) {
      return Response.seeOther(LogInPage.because(e.type(), path)).build();
    }
  }

  /** Takes the provider's answer. */
  @GET
  @Path("sso/callback")
  @PermitAll
  @Blocking
  @Operation(
      operationId = "takeSsoAnswer",
      summary = "Take the provider's answer; only it sends browsers here")
  @APIResponse(
      responseCode = "302",
      description = "Back to where the log-in began, or to the provider once more")
  @APIResponse(
      responseCode = "303",
      description =
          "The provider did not let them in; back to the portal's log-in page with ?problem")
  @APIResponse(responseCode = "404", description = "There is no single sign-on here")
  public Response answer(
      @RestQuery String code,
      @RestQuery String state,
      @RestQuery("session_state") String sessionState,
      @RestQuery String iss,
      @RestQuery String error,
      @RestQuery("error_description") String errorDescription,
      @RestQuery("error_uri") String errorUri,
      @Context RoutingContext request) {
    refuseUnlessConfigured();
    try {
      // Asking who it is has the answer read, which ends in a redirect or a refusal.
      if (!identity.isAnonymous()) {
        return Response.seeOther(URI.create(PATH)).build();
      }
      // Somebody may have thought about the password for so long that the question is forgotten.
      return error == null ? toProvider(request) : refused();
    } catch (AuthenticationCompletionException | AuthenticationFailedException e) {
      return refused();
    }
  }

  private static Response refused() {
    return Response.seeOther(LogInPage.because(ProblemType.UNAUTHENTICATED)).build();
  }

  private void refuseUnlessConfigured() {
    if (settings.issuer().isEmpty()) {
      throw ProblemException.notFound("single sign-on here");
    }
  }

  private Response toProvider(RoutingContext request) {
    var challenge = mechanism.getChallenge(request).await().atMost(PATIENCE);
    return Response.status(challenge.status)
        .header(challenge.headerName.toString(), challenge.headerContent)
        .build();
  }
}
