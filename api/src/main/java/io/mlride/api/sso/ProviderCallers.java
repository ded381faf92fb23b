package io.mlride.api.sso;

import io.mlride.api.access.Caller;
import io.mlride.api.access.CallerIdentity;
import io.mlride.api.access.Callers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Makes a caller of a bearer token of the provider. Whoever never came in by the browser has no
 * account, and a token makes none.
 */
@ApplicationScoped
class ProviderCallers implements SecurityIdentityAugmentor {
  private static final String TENANT = "tenant-id";

  private final SsoAccounts accounts;
  private final Callers callers;

  ProviderCallers(SsoAccounts accounts, Callers callers) {
    this.accounts = accounts;
    this.callers = callers;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (!SsoTenants.SCRIPT.equals(identity.getAttribute(TENANT))) {
      return Uni.createFrom().item(identity);
    }
    var token = (JsonWebToken) identity.getPrincipal();
    return context.runBlocking(
        () ->
            caller(token).map(CallerIdentity::of).orElseThrow(AuthenticationFailedException::new));
  }

  private Optional<Caller> caller(JsonWebToken token) {
    return QuarkusTransaction.requiringNew()
        .call(() -> accounts.find(token.getIssuer(), token.getSubject()))
        .flatMap(
            account ->
                callers.byProvider(account, Instant.ofEpochSecond(token.getExpirationTime())));
  }
}
