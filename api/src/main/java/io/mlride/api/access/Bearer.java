package io.mlride.api.access;

import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A token of ours that a request brought. */
public final class Bearer extends BaseAuthenticationRequest implements AuthenticationRequest {

  private final String token;

  Bearer(String token) {
    this.token = token;
  }

  String token() {
    return token;
  }
}
