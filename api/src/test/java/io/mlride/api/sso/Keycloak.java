package io.mlride.api.sso;

import static io.mlride.testing.Patience.await;
import static io.restassured.RestAssured.given;

import io.mlride.testing.Folders;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** A real Keycloak on loopback, with the realms of the tests: university, elsewhere. */
final class Keycloak implements AutoCloseable {
  /** The realm that the API trusts. */
  static final String UNIVERSITY = "university";

  /** One that it does not know. */
  static final String ELSEWHERE = "elsewhere";

  private final Path home;
  private final int port;
  private final KeycloakProgram program;

  private Keycloak(Path home, int port, KeycloakProgram program) {
    this.home = home;
    this.port = port;
    this.program = program;
  }

  /** Starts one and returns when both realms are there. Whoever starts it closes it. */
  static Keycloak start() {
    try {
      var port = freePort();
      var home = KeycloakFiles.cached().newHome();
      takeIn(UNIVERSITY, home);
      takeIn(ELSEWHERE, home);
      var keycloak = new Keycloak(home, port, KeycloakProgram.start(home, arguments(port)));
      keycloak.awaitOrClose();
      return keycloak;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Name of a realm in tokens. */
  String issuer(String realm) {
    return "http://localhost:" + port + "/realms/" + realm;
  }

  /** What a script gets with somebody's password, through a client of the realm. */
  String accessToken(String realm, String client, String person) {
    return given()
        .formParam("grant_type", "password")
        // For userinfo.
        .formParam("scope", "openid")
        .formParam("client_id", client)
        .formParam("username", person)
        .formParam("password", password(person))
        .post(issuer(realm) + "/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  /** What the realm that the API trusts calls somebody. */
  String subject(String person) {
    return given()
        .auth()
        .oauth2(accessToken(UNIVERSITY, "scripts", person))
        .get(issuer(UNIVERSITY) + "/protocol/openid-connect/userinfo")
        .then()
        .statusCode(200)
        .extract()
        .path("sub");
  }

  /** What somebody types at the log-in page. */
  static String password(String person) {
    return person + "-for-tests-only";
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static String[] arguments(int port) {
    return new String[] {
      "start",
      "--optimized",
      "--import-realm",
      "--cache=local",
      "--http-enabled=true",
      "--http-host=localhost",
      "--http-port=" + port,
      "--hostname-strict=false"
    };
  }

  private static void takeIn(String realm, Path home) throws IOException {
    var file = realm + "-realm.json";
    var folder = Files.createDirectories(home.resolve("data/import"));
    try (var json = Keycloak.class.getResourceAsStream("/keycloak/" + file)) {
      Files.copy(Objects.requireNonNull(json, file), folder.resolve(file));
    }
  }

  private void awaitOrClose() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    try {
      await()
          .atMost(Duration.ofMinutes(5))
          .ignoreExceptions()
          .failFast("Keycloak ended", () -> !program.process().isAlive())
          .until(() -> description(UNIVERSITY).statusCode() == 200 && hasElsewhere());
    } catch (RuntimeException e) {
      var said = program.said();
      close();
      throw new IllegalStateException("Keycloak does not start; it said: " + said, e);
    }
  }

  private boolean hasElsewhere() {
    return description(ELSEWHERE).statusCode() == 200;
  }

  private Response description(String realm) {
    return RestAssured.get(issuer(realm) + "/.well-known/openid-configuration");
  }

  @Override
  public void close() {
    program.end();
    if (Files.exists(home)) {
      Folders.delete(home);
    }
  }
}
