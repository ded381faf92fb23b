package io.mlride.api.auth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.Person;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class PasswordChangeTest {

  private static final String NEW = "eleven-loud-badgers-bake-bread";

  @Test
  void aNewPasswordEndsEveryWayInAndBeginsOneSession() {
    var alma = Person.register("alma");
    var other = SessionsTest.logIn(alma);
    var personal = PersonalTokensTest.make(alma, "nightly", "write");

    var answer =
        change(alma, Person.PASSWORD, NEW, Map.of("refreshTokenIn", "body"))
            .then()
            .statusCode(200)
            .body("accessToken", not(emptyString()))
            .extract();

    alma.asks().get("/api/v1/me").then().statusCode(401);
    other.asks().get("/api/v1/me").then().statusCode(401);
    SessionsTest.refresh(alma.refreshToken()).then().statusCode(401);
    SessionsTest.refresh(other.refreshToken()).then().statusCode(401);
    given().auth().oauth2(personal).get("/api/v1/me").then().statusCode(401);
    given()
        .auth()
        .oauth2(answer.path("accessToken"))
        .get("/api/v1/me/sessions")
        .then()
        .statusCode(200)
        .body("total", equalTo(1));
    SessionsTest.refresh(answer.path("refreshToken")).then().statusCode(200);
    logIn(alma.handle(), Person.PASSWORD).then().statusCode(401);
    logIn(alma.handle(), NEW).then().statusCode(200);
  }

  @Test
  void aBrowserGetsItsNewRefreshTokenInTheCookie() {
    var bela = Person.register("bela");

    change(bela, Person.PASSWORD, NEW, Map.of())
        .then()
        .statusCode(200)
        .body("refreshToken", nullValue())
        .header("Set-Cookie", startsWith("__Host-mlride-refresh="));
  }

  @Test
  void aWrongCurrentPasswordChangesNothing() {
    var cleo = Person.register("cleo");

    change(cleo, "not-my-password", NEW, Map.of())
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:mlride:problem:forbidden"))
        .body("errors[0].pointer", equalTo("/currentPassword"));

    cleo.asks().get("/api/v1/me").then().statusCode(200);
    logIn(cleo.handle(), Person.PASSWORD).then().statusCode(200);
  }

  @Test
  void aWeakOrTheSamePasswordIsRefused() {
    var dora = Person.register("dora");

    change(dora, Person.PASSWORD, dora.handle() + "1", Map.of())
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/newPassword"));
    change(dora, Person.PASSWORD, Person.PASSWORD, Map.of())
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/newPassword"));
    dora.asks().body("{}").post("/api/v1/me/password").then().statusCode(400);
    dora.asks().get("/api/v1/me").then().statusCode(200);
  }

  @Test
  void aPersonalTokenCannotTakeTheAccountOver() {
    var emma = Person.register("emma");
    var personal = PersonalTokensTest.make(emma, "script", "write");

    given()
        .auth()
        .oauth2(personal)
        .contentType(ContentType.JSON)
        .body(Map.of("currentPassword", Person.PASSWORD, "newPassword", NEW))
        .post("/api/v1/me/password")
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:mlride:problem:forbidden"));
  }

  @Test
  void guessingIsSlowedDownWhereverItHappens() {
    var faye = Person.register("faye");
    for (var guess = 0; guess < 5; guess++) {
      change(faye, "guess-" + guess, NEW, Map.of()).then().statusCode(403);
      logIn(faye.handle(), "guess-" + guess).then().statusCode(401);
    }

    change(faye, Person.PASSWORD, NEW, Map.of())
        .then()
        .statusCode(429)
        .header("Retry-After", matchesPattern("[1-9]\\d*"));
    logIn(faye.handle(), Person.PASSWORD)
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:mlride:problem:too-many-requests"))
        .header("Retry-After", matchesPattern("[1-9]\\d*"));
    logIn("nobody-of-this-name", Person.PASSWORD).then().statusCode(401);
  }

  private static Response change(
      Person person, String current, String wanted, Map<String, String> more) {
    var body = new java.util.HashMap<>(more);
    body.put("currentPassword", current);
    body.put("newPassword", wanted);
    return person.asks().body(body).post("/api/v1/me/password");
  }

  private static Response logIn(String login, String password) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("login", login, "password", password))
        .post("/api/v1/auth/login");
  }
}
