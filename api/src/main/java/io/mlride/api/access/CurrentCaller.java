package io.mlride.api.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who sends the present request. */
@ApplicationScoped
public class CurrentCaller {

  static final String ATTRIBUTE = "caller";

  private final SecurityIdentity identity;

  CurrentCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** Of an endpoint that lets only callers in. */
  public Caller get() {
    return find().orElseThrow(() -> new IllegalStateException("Nobody is logged in here"));
  }

  /** Empty: nobody is logged in. */
  public Optional<Caller> find() {
    return of(identity);
  }

  /** The caller that an identity stands for; empty: nobody is logged in. */
  public static Optional<Caller> of(SecurityIdentity identity) {
    return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
  }
}
