package io.mlride.api.sso;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.Person;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** An installation that starts while its provider is away; the first test of those with one. */
@ApiTest
@TestProfile(WithProvider.class)
class AwayProviderTest {
  private Provider provider;

  @Test
  void theProviderMayComeLater() {
    provider.stop();
    var alice = Person.register("alice");
    alice.asks().get("/api/v1/audit").then().statusCode(200);
    saysSo(new Browser().get("/api/v1/auth/sso"));
    saysSo(given().auth().oauth2(provider.sign(provider.claims("x"))).get("/api/v1/audit"));

    provider.start();

    new Browser().follow("/api/v1/auth/sso").then().statusCode(303);
    given()
        .auth()
        .oauth2(provider.sign(provider.claims("subject-1")))
        .get("/api/v1/audit")
        .then()
        .statusCode(200);
  }

  private static void saysSo(Response answer) {
    answer
        .then()
        .statusCode(503)
        .body("type", equalTo("urn:mlride:problem:unavailable"))
        .header("Retry-After", notNullValue());
  }
}
