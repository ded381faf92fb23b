package io.mlride.api.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/** Who a token says it comes from, before anything of it is verified. */
@ApplicationScoped
public class TokenIssuer {
  private static final String SCHEME = "Bearer ";

  private final ObjectMapper json;

  TokenIssuer(ObjectMapper json) {
    this.json = json;
  }

  /**
   * Issuer of a bearer token.
   *
   * @param header Authorization; null: none
   */
  public Optional<String> ofBearer(String header) {
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? of(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }

  /** Empty: it says nothing, or is no JSON Web Token. */
  Optional<String> of(String token) {
    var parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      var issuer = json.readTree(Base64.getUrlDecoder().decode(parts[1])).path("iss");
      return Optional.ofNullable(issuer.textValue());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
