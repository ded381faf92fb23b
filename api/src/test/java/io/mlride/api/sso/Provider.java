package io.mlride.api.sso;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A small OpenID Connect provider, where whoever comes is logged in already. */
final class Provider {
  static final String CLIENT = "mlride";
  static final String SECRET = "secret-of-the-client-for-tests-only";

  private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
  private final KeyPair keys;
  private final int port;
  private HttpServer server;
  private volatile String subject = "subject-1";

  Provider() {
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
      keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String issuer() {
    return "http://localhost:" + port;
  }

  /** Who comes next. */
  void logsIn(String who) {
    subject = who;
  }

  void start() {
    if (server != null) {
      return;
    }
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", it -> json(it, metadata()));
    server.createContext("/jwks", it -> json(it, jwks()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  void stop() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  /** An access token of somebody, to be changed by a test. */
  JwtClaimsBuilder claims(String who) {
    return Jwt.issuer(issuer())
        .subject(who)
        .audience(CLIENT)
        .claim("email", "alice@example.org")
        .issuedAt(Instant.now())
        .expiresAt(Instant.now().plusSeconds(300));
  }

  String sign(JwtClaimsBuilder claims) {
    return claims.jws().keyId("1").sign(keys.getPrivate());
  }

  private String metadata() {
    return """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
         "jwks_uri": "%1$s/jwks", "response_types_supported": ["code"],
         "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"],
         "code_challenge_methods_supported": ["S256"]}
        """
        .formatted(issuer());
  }

  private String jwks() {
    var key = (RSAPublicKey) keys.getPublic();
    return """
        {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "1", "n": "%s", "e": "%s"}]}
        """
        .formatted(number(key.getModulus()), number(key.getPublicExponent()));
  }

  private static String number(BigInteger value) {
    var bytes = value.toByteArray();
    var from = bytes[0] == 0 ? 1 : 0;
    return encode(Arrays.copyOfRange(bytes, from, bytes.length));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private void authorize(HttpExchange exchange) throws IOException {
    var query = parameters(exchange.getRequestURI().getRawQuery());
    var code = UUID.randomUUID().toString();
    asked.put(code, query);
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            query.get("redirect_uri")
                + "?code="
                + code
                + "&state="
                + URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    var form =
        parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var query = asked.remove(form.get("code"));
    if (query == null
        || !query.get("code_challenge").equals(challenge(form.get("code_verifier")))) {
      exchange.sendResponseHeaders(400, -1);
      exchange.close();
      return;
    }
    var claims = claims(subject).claim("name", "Alice A.").claim("nonce", query.get("nonce"));
    json(
        exchange,
        """
        {"token_type": "Bearer", "expires_in": 300, "id_token": "%s", "access_token": "%s"}
        """
            .formatted(sign(claims), sign(claims(subject))));
  }

  private static String challenge(String verifier) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return encode(digest.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> parameters(String text) {
    return Arrays.stream(text.split("&"))
        .map(it -> it.split("=", 2))
        .collect(
            Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
  }

  private static void json(HttpExchange exchange, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
