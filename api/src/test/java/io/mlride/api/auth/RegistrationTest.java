package io.mlride.api.auth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.Person;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.testing.ApiServer;
import io.restassured.http.ContentType;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@ApiTest
class RegistrationTest {

  private ApiServer apiServer;

  @Test
  void whoRegistersHasASpaceAndIsLoggedIn() {
    var alice = Person.register("alice");

    KubernetesClient client = apiServer.client();
    var space = client.resources(UserSpace.class).withName(alice.handle()).get();
    Assertions.assertThat(space.getSpec().owner()).isEqualTo(alice.handle());
    alice.asks().post("/api/v1/auth/logout").then().statusCode(204);
    alice.asks().post("/api/v1/auth/logout").then().statusCode(401);
  }

  @Test
  void aBrowserGetsItsRefreshTokenInACookie() {
    var bert = Person.register("bert");

    logIn(bert.handle(), Person.PASSWORD)
        .then()
        .statusCode(200)
        .body("accessToken", notNullValue())
        .body("refreshToken", nullValue())
        .header("Set-Cookie", startsWith("__Host-mlride-refresh="));
  }

  @Test
  void aTakenHandleIsRefused() {
    var carl = Person.register("carl");

    register(Map.of("handle", carl.handle(), "password", Person.PASSWORD))
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:mlride:problem:already-exists"))
        .body("errors[0].pointer", equalTo("/handle"));
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    register(Map.of("handle", "Not A Handle", "email", "nobody"))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/handle"))
        .body("errors.pointer", hasItem("/password"))
        .body("errors.pointer", hasItem("/email"));
  }

  @Test
  void aReservedWordAndAWeakPasswordAreRefused() {
    register(Map.of("handle", "admin", "password", Person.PASSWORD))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/handle"));
    register(Map.of("handle", "dora", "password", "password1"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/password"));
  }

  @Test
  void anUnknownFieldOrParameterIsRefused() {
    register(Map.of("handle", "emil", "password", Person.PASSWORD, "admin", true))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/admin"));
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("login", "x", "password", "y"))
        .post("/api/v1/auth/login?remember=1")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?remember"));
  }

  private static io.restassured.response.Response register(Map<String, Object> body) {
    return given().contentType(ContentType.JSON).body(body).post("/api/v1/auth/register");
  }

  private static io.restassured.response.Response logIn(String login, String password) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("login", login, "password", password))
        .post("/api/v1/auth/login");
  }
}
