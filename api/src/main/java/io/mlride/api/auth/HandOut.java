package io.mlride.api.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Puts tokens into an answer: the refresh token where the caller wants it. */
@ApplicationScoped
public class HandOut {

  private final RefreshCookie cookie;

  HandOut(RefreshCookie cookie) {
    this.cookie = cookie;
  }

  /**
   * @param refreshTokenIn null: in the cookie
   */
  Response answer(Response.ResponseBuilder answer, Tokens tokens, RefreshTokenIn refreshTokenIn) {
    if (refreshTokenIn == RefreshTokenIn.BODY) {
      return answer.entity(tokens).build();
    }
    var withoutRefresh =
        new Tokens(
            tokens.accessToken(),
            tokens.tokenType(),
            tokens.expiresAt(),
            null,
            tokens.deletionDueAt());
    return answer.entity(withoutRefresh).cookie(cookie.with(tokens.refreshToken())).build();
  }
}
