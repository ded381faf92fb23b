package io.mlride.api.access;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/** Signs and reads access tokens: minutes long, naming an account and its session. */
@ApplicationScoped
public class AccessTokens {

  private static final String AUDIENCE = "mlride-api";
  private static final String SESSION = "sid";
  private static final int SHORTEST_SECRET = 32;

  private final TokenSettings settings;
  private final Clock clock;
  private final SecretKeySpec key;
  private final DefaultJWTParser parser;

  AccessTokens(TokenSettings settings, Clock clock) {
    if (settings.signingSecret().length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "mlride.tokens.signing-secret needs at least %d characters".formatted(SHORTEST_SECRET));
    }
    this.settings = settings;
    this.clock = clock;
    key =
        new SecretKeySpec(settings.signingSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    parser = new DefaultJWTParser(expectations());
  }

  /**
   * What a token says.
   *
   * @param until when it runs out
   */
  public record Claims(UUID account, UUID session, Instant until) {}

  /** A token of a session. */
  public String issue(UUID account, UUID session) {
    var now = clock.instant();
    return Jwt.issuer(settings.issuer())
        .subject(account.toString())
        .audience(AUDIENCE)
        .claim(SESSION, session.toString())
        .issuedAt(now)
        .expiresAt(now.plus(settings.access()))
        .jws()
        .algorithm(SignatureAlgorithm.HS256)
        .sign(key);
  }

  /** Empty: it is forged, over, or not one of ours. */
  public Optional<Claims> read(String token) {
    try {
      var jwt = parser.parse(token);
      return Optional.of(
          new Claims(
              UUID.fromString(jwt.getSubject()),
              UUID.fromString(jwt.<String>getClaim(SESSION)),
              Instant.ofEpochSecond(jwt.getExpirationTime())));
    } catch (ParseException | IllegalArgumentException | NullPointerException e) {
      return Optional.empty();
    }
  }

  private JWTAuthContextInfo expectations() {
    var expected = new JWTAuthContextInfo();
    expected.setSecretVerificationKey(key);
    expected.setSignatureAlgorithm(Set.of(SignatureAlgorithm.HS256));
    expected.setIssuedBy(settings.issuer());
    expected.setExpectedAudience(Set.of(AUDIENCE));
    expected.setRequiredClaims(Set.of("sub", "exp", SESSION));
    return expected;
  }
}
