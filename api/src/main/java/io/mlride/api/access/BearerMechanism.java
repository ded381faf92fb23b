package io.mlride.api.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Takes tokens of ours from requests: from the header, and from a WebSocket's subprotocols, for
 * browsers can set no header there.
 */
@ApplicationScoped
public class BearerMechanism implements HttpAuthenticationMechanism {

  /** Prefix of the subprotocol that carries a token. */
  public static final String SUBPROTOCOL = "mlride.bearer.";

  private static final String SCHEME = "Bearer ";

  private final OwnTokens own;

  BearerMechanism(OwnTokens own) {
    this.own = own;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager who) {
    // A token of another issuer is for the next mechanism.
    return token(request)
        .filter(own::isOurs)
        .map(token -> who.authenticate(new Bearer(token)))
        .orElseGet(() -> Uni.createFrom().nullItem());
  }

  private static Optional<String> token(RoutingContext request) {
    var header = request.request().getHeader("Authorization");
    if (header != null) {
      return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
          ? Optional.of(header.substring(SCHEME.length()).strip())
          : Optional.empty();
    }
    var protocols = request.request().getHeader("Sec-WebSocket-Protocol");
    if (protocols == null) {
      return Optional.empty();
    }
    return protocols
        .lines()
        .flatMap(line -> java.util.Arrays.stream(line.split(",")))
        .map(String::strip)
        .filter(protocol -> protocol.startsWith(SUBPROTOCOL))
        .map(protocol -> protocol.substring(SUBPROTOCOL.length()))
        .findFirst();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(Bearer.class);
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
    return Uni.createFrom()
        .item(
            new HttpCredentialTransport(
                HttpCredentialTransport.Type.AUTHORIZATION, "bearer", "bearer"));
  }

  @Override
  public int getPriority() {
    // Before that of the provider.
    return DEFAULT_PRIORITY + 10;
  }
}
