package io.mlride.api.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/** A caller as endpoints see one: with the roles they ask for. */
public final class CallerIdentity {
  private CallerIdentity() {}

  /** Their identity. */
  public static SecurityIdentity of(Caller caller) {
    var identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(caller.account().toString()))
            .addRole(Roles.USER)
            .addAttribute(CurrentCaller.ATTRIBUTE, caller);
    if (caller.admin()) {
      identity.addRole(Roles.ADMIN);
    }
    if (caller.session().isPresent()) {
      identity.addRole(Roles.SESSION);
    }
    return identity.build();
  }
}
