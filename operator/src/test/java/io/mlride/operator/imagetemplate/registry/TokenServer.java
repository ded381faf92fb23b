package io.mlride.operator.imagetemplate.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
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
  private static final String KEY_PASSWORD = "changeit";

  private final HttpServer server;
  private final PrivateKey key;
  private final Certificate certificate;

  /**
   * @param home a directory for its key
   */
  public TokenServer(Path home) throws IOException, GeneralSecurityException, InterruptedException {
    var store = home.resolve("token.p12");
    var made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "token",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=issuer.test",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                KEY_PASSWORD)
            .inheritIO()
            .start()
            .waitFor();
    if (made != 0) {
      throw new AssertionError("keytool ended with " + made);
    }
    var keys = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(store)) {
      keys.load(in, KEY_PASSWORD.toCharArray());
    }
    key = (PrivateKey) keys.getKey("token", KEY_PASSWORD.toCharArray());
    certificate = keys.getCertificate("token");
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/token", this::handOut);
    server.start();
  }

  String realm() {
    return "http://127.0.0.1:%d/token".formatted(server.getAddress().getPort());
  }

  String certificate() {
    return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
        .formatted(Base64.getMimeEncoder().encodeToString(encoded()));
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
    var scope = SCOPE.matcher(query);
    var access =
        allowed && scope.find()
            ? "{\"type\":\"repository\",\"name\":\"%s\",\"actions\":[\"pull\"]}"
                .formatted(scope.group(1))
            : "";
    var now = Instant.now().getEpochSecond();
    var head =
        "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"x5c\":[\"%s\"]}"
            .formatted(Base64.getEncoder().encodeToString(encoded()));
    var claims =
        "{\"iss\":\"%s\",\"aud\":\"%s\",\"nbf\":%d,\"exp\":%d,\"access\":[%s]}"
            .formatted(ISSUER, SERVICE, now - 60, now + 300, access);
    var signed = part(head) + "." + part(claims);
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed
          + "."
          + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static String part(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] encoded() {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
