package io.mlride.api.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.Person;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Nothing that is not exactly ours opens anything. */
@ApiTest
class RefusedTokensTest {

  @Inject AccessTokens tokens;

  @ConfigProperty(name = "mlride.tokens.signing-secret")
  String secret;

  @Test
  void theTokenThatTheOthersAreMadeFromIsTaken() {
    expect(200, sign(claims(Person.register("alice")), secret));
  }

  @Test
  void anExpiredOneIsRefused() {
    var claims =
        claims(Person.register("alice"))
            .issuedAt(Instant.now().minus(Duration.ofMinutes(20)))
            .expiresAt(Instant.now().minus(Duration.ofMinutes(10)));
    expect(401, sign(claims, secret));
  }

  @Test
  void oneWithoutAnEndIsRefused() {
    var payload = payload(sign(claims(Person.register("alice")), secret));
    var endless = payload.replaceAll("\"exp\":\\d+,?", "").replace(",}", "}");
    assertThat(endless).isNotEqualTo(payload);
    expect(401, signed("{\"alg\":\"HS256\"}", endless));
  }

  @Test
  void aForgedOneIsRefused() {
    var token = sign(claims(Person.register("alice")), secret);
    var parts = token.split("\\.");
    var other = sign(claims(Person.register("bert")), secret).split("\\.");
    expect(401, parts[0] + "." + other[1] + "." + parts[2]);
    expect(401, parts[0] + "." + parts[1] + ".");
    expect(401, parts[0] + "." + parts[1] + "." + parts[2].substring(2) + "AA");
  }

  @Test
  void oneWithoutASignatureIsRefused() {
    var payload = sign(claims(Person.register("alice")), secret).split("\\.")[1];
    for (var algorithm : new String[] {"none", "None", "NONE", ""}) {
      expect(401, encode("{\"alg\":\"" + algorithm + "\"}") + "." + payload + ".");
    }
    expect(401, encode("{}") + "." + payload + ".");
  }

  @Test
  void oneWithAnotherSecretOrAlgorithmIsRefused() throws NoSuchAlgorithmException {
    var alice = Person.register("alice");
    expect(401, sign(claims(alice), "another-secret-another-secret-another"));
    expect(
        401,
        claims(alice)
            .jws()
            .algorithm(SignatureAlgorithm.HS512)
            .sign(
                new SecretKeySpec(
                    (secret + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA512")));
    var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    expect(401, claims(alice).jws().sign(pair.getPrivate()));
  }

  @Test
  void oneOfAnotherIssuerOrForAnotherAudienceIsRefused() {
    var alice = Person.register("alice");
    expect(401, sign(claims(alice).issuer("https://elsewhere.example"), secret));
    expect(401, sign(claims(alice).audience("another-service"), secret));
  }

  @Test
  void oneOfSomebodyElsesSessionIsRefused() {
    var alice = tokens.read(Person.register("alice").accessToken()).orElseThrow();
    var bert = tokens.read(Person.register("bert").accessToken()).orElseThrow();
    expect(401, tokens.issue(alice.account(), bert.session()));
  }

  @Test
  void whatIsNoTokenIsRefused() {
    for (var token : new String[] {"x", "a.b.c", "mlride_pat_x", "..", "é", "a".repeat(9000)}) {
      expect(401, token);
    }
  }

  private JwtClaimsBuilder claims(Person person) {
    var real = tokens.read(person.accessToken()).orElseThrow();
    return Jwt.issuer("mlride")
        .subject(real.account().toString())
        .audience("mlride-api")
        .claim("sid", real.session().toString())
        .issuedAt(Instant.now())
        .expiresAt(Instant.now().plus(Duration.ofMinutes(5)));
  }

  private static String sign(JwtClaimsBuilder claims, String secret) {
    return claims
        .jws()
        .algorithm(SignatureAlgorithm.HS256)
        .sign(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
  }

  private String signed(String header, String payload) {
    try {
      var text = encode(header) + "." + encode(payload);
      var mac = javax.crypto.Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var signature = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String payload(String token) {
    return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
  }

  private static String encode(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static void expect(int status, String token) {
    var answer = given().header("Authorization", "Bearer " + token).get("/api/v1/audit").then();
    answer.statusCode(status);
    if (status == 401) {
      answer
          .contentType(startsWith("application/problem+json"))
          .header("WWW-Authenticate", "Bearer")
          .body("type", equalTo("urn:mlride:problem:unauthenticated"));
    }
  }
}
