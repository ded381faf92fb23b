package io.mlride.operator.imagetemplate.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The server that a registry with token authentication sends its clients to (the "Token
 * Authentication Specification" of the distribution project). Whoever brings the right password
 * gets a token for what they ask; everybody else gets one that allows nothing.
 */
public final class TokenServer implements AutoCloseable {
  static final String SERVICE = "registry.test";
  static final String ISSUER = "issuer.test";

  private static final Pattern SCOPE = Pattern.compile("scope=repository:([^:&]+):pull");

  private final HttpServer server;
  private final TestKey key;

  /**
   * @param home a directory for its key
   */
  public TokenServer(Path home) throws IOException, GeneralSecurityException, InterruptedException {
    key = TestKey.make(home);
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/token", this::handOut);
    server.start();
  }

  String realm() {
    return "http://127.0.0.1:%d/token".formatted(server.getAddress().getPort());
  }

  String certificate() {
    return key.certificatePem();
  }

  private void handOut(HttpExchange exchange) throws IOException {
    var login = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
    var right =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (LoopbackRegistry.USER + ":" + LoopbackRegistry.PASSWORD)
                        .getBytes(StandardCharsets.UTF_8));
    var status = login.isPresent() && !login.get().equals(right) ? 401 : 200;
    var body =
        "{\"token\": \"%s\"}"
            .formatted(token(query(exchange), login.isPresent()))
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
    if (status == 200) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private static String query(HttpExchange exchange) {
    return URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
  }

  private String token(String query, boolean allowed) throws IOException {
    try {
      return signed(query, allowed);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private String signed(String query, boolean allowed) throws GeneralSecurityException {
    var scope = SCOPE.matcher(query);
    var access =
        allowed && scope.find()
            ? "{\"type\":\"repository\",\"name\":\"%s\",\"actions\":[\"pull\"]}"
                .formatted(scope.group(1))
            : "";
    var now = Instant.now().getEpochSecond();
    var head =
        "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"x5c\":[\"%s\"]}"
            .formatted(Base64.getEncoder().encodeToString(key.certificate().getEncoded()));
    var claims =
        "{\"iss\":\"%s\",\"aud\":\"%s\",\"nbf\":%d,\"exp\":%d,\"access\":[%s]}"
            .formatted(ISSUER, SERVICE, now - 60, now + 300, access);
    var signed = part(head) + "." + part(claims);
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key.key());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
  }

  private static String part(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
