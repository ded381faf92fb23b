package io.mlride.api.access;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells tokens of ours from those of an external provider, before anything is verified. */
@ApplicationScoped
public class OwnTokens {
  /** What personal tokens begin with, so that people and secret scanners know them. */
  public static final String PERSONAL = "mlride_pat_";

  private final String issuer;
  private final TokenIssuer issuers;

  OwnTokens(TokenSettings settings, TokenIssuer issuers) {
    this.issuer = settings.issuer();
    this.issuers = issuers;
  }

  /** Whether it claims to be ours, or is nobody's: then it is ours to refuse. */
  boolean isOurs(String token) {
    return token.startsWith(PERSONAL) || issuers.of(token).map(issuer::equals).orElse(true);
  }
}
