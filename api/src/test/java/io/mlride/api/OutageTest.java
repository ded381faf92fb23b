package io.mlride.api;

import static io.mlride.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.mlride.api.database.DatabaseLink;
import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.Person;
import io.mlride.database.testing.EmbeddedDatabase;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that is away is said at once, and forgotten when it is back. */
@ApiTest
class OutageTest {
  private static final int MORE_THAN_THE_POOL_HAS = 30;

  @Inject DatabaseLink link;
  private EmbeddedDatabase database;

  @AfterEach
  void bringBack() {
    database.thaw();
    database.start();
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  @Test
  void everythingSaysSoWhileTheDatabaseIsAwayAndGoesOnAfterwards() {
    var alice = Person.register("alice");
    for (var outage = 0; outage < 3; outage++) {
      database.stop();

      for (var turn = 0; turn < 2; turn++) {
        saysSo(alice.asks().get("/api/v1/audit"));
        saysSo(alice.asks().get("/api/v1/usage"));
        saysSo(alice.asks().get("/api/v1/events"));
        saysSo(alice.asks().post("/api/v1/auth/logout"));
        saysSo(logIn(alice));
        saysSo(post("refresh", Map.of("refreshToken", alice.refreshToken())));
        saysSo(post("register", Map.of("handle", "berta", "password", Person.PASSWORD)));
        saysSo(given().auth().oauth2("mlride_pat_x").get("/api/v1/usage"));
      }
      // What needs no database is as ever.
      given().get("/api/v1/audit").then().statusCode(401);
      given().auth().oauth2("x").get("/api/v1/audit").then().statusCode(401);

      database.start();
      await().until(() -> logIn(alice).statusCode() == 200);
    }
    alice
        .asks()
        .get("/api/v1/audit?action=logIn&outcome=done")
        .then()
        .statusCode(200)
        .body("total", equalTo(3));
  }

  @Test
  void aDatabaseThatTakesConnectionsAndSaysNothingIsAwayAsWell() {
    var anna = Person.register("anna");
    database.freeze();

    await().until(() -> !link.isReady());
    for (var turn = 0; turn < MORE_THAN_THE_POOL_HAS; turn++) {
      saysSo(anna.asks().get("/api/v1/audit"));
      saysSo(logIn(anna));
    }

    database.thaw();
    await().until(() -> logIn(anna).statusCode() == 200);
  }

  private static Response logIn(Person person) {
    return post("login", Map.of("login", person.handle(), "password", Person.PASSWORD));
  }

  private static Response post(String operation, Map<String, String> body) {
    return given().contentType(ContentType.JSON).body(body).post("/api/v1/auth/" + operation);
  }

  private static void saysSo(Response answer) {
    answer
        .then()
        .statusCode(503)
        .contentType(startsWith("application/problem+json"))
        .body("type", equalTo("urn:mlride:problem:unavailable"))
        .header("Retry-After", notNullValue());
  }
}
