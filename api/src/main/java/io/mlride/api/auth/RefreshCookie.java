package io.mlride.api.auth;

import io.mlride.api.access.TokenSettings;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;

/**
 * The refresh token of a browser, in a cookie that only this host can set and no page can read. It
 * is taken from requests of the portal's own origin alone: nothing relies on SameSite by itself.
 */
@ApplicationScoped
public class RefreshCookie {

  static final String NAME = "__Host-mlride-refresh";

  private final TokenSettings tokens;
  private final PortalOrigin origin;

  RefreshCookie(TokenSettings tokens, PortalOrigin origin) {
    this.tokens = tokens;
    this.origin = origin;
  }

  /** The cookie that holds a refresh token. */
  public NewCookie with(String refreshToken) {
    return cookie(refreshToken, Math.toIntExact(tokens.session().toSeconds()));
  }

  NewCookie without() {
    return cookie("", 0);
  }

  /** The token in it; refuses one that another site made the browser send. */
  String read(HttpHeaders headers) {
    var cookie = headers.getCookies().get(NAME);
    if (cookie == null) {
      return null;
    }
    if (!isOfPortal(headers)) {
      throw ProblemException.of(
          ProblemType.FORBIDDEN, "The cookie is taken from requests of the portal only.");
    }
    return cookie.getValue();
  }

  /**
   * Refuses what a page of another origin sends: it would log its visitors in as somebody else, who
   * then reads what they type. Scripts say nothing of where they come from, and have no cookies to
   * lose.
   */
  void refuseForeign(HttpHeaders headers) {
    var isOfPage =
        headers.getHeaderString("Sec-Fetch-Site") != null
            || headers.getHeaderString("Origin") != null;
    if (isOfPage && !isOfPortal(headers)) {
      throw ProblemException.of(
          ProblemType.FORBIDDEN, "People log in on pages of the portal, not on those of others.");
    }
  }

  private boolean isOfPortal(HttpHeaders headers) {
    var site = headers.getHeaderString("Sec-Fetch-Site");
    var sameSite = site == null || site.equals("same-origin");
    return sameSite
        && origin.is(headers.getHeaderString("Origin"), headers.getHeaderString("Host"));
  }

  private static NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/")
        .secure(true)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.STRICT)
        .maxAge(seconds)
        .build();
  }
}
