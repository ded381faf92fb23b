package io.mlride.api.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes a caller of a token of ours. */
@ApplicationScoped
public class BearerIdentityProvider implements IdentityProvider<Bearer> {

  private final Callers callers;

  BearerIdentityProvider(Callers callers) {
    this.callers = callers;
  }

  @Override
  public Class<Bearer> getRequestType() {
    return Bearer.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(Bearer bearer, AuthenticationRequestContext context) {
    return context.runBlocking(
        () ->
            callers
                .of(bearer.token())
                .map(CallerIdentity::of)
                .orElseThrow(AuthenticationFailedException::new));
  }
}
