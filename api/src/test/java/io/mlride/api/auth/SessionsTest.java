package io.mlride.api.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.mlride.api.database.ExpiredRows;
import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.database.testing.EmbeddedDatabase;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class SessionsTest {

  private EmbeddedDatabase database;

  @Inject ExpiredRows expired;

  @Test
  void aSessionEndedFromAnotherOneLetsNobodyIn() {
    var anna = Person.register("anna");
    var other = logIn(anna);

    anna.asks().get("/api/v1/me/sessions").then().statusCode(200).body("items", hasSize(2));
    String id =
        anna.asks().get("/api/v1/me/sessions").path("items.find { !it.current }.id").toString();
    anna.asks().delete("/api/v1/me/sessions/" + id).then().statusCode(204);

    other.asks().get("/api/v1/me").then().statusCode(401);
    refresh(other.refreshToken()).then().statusCode(401);
    anna.asks().get("/api/v1/me").then().statusCode(200);
    anna.asks().delete("/api/v1/me/sessions/" + id).then().statusCode(404);
  }

  @Test
  void nobodySeesOrEndsSessionsOfOthers() {
    var bea = Person.register("bea");
    var cora = Person.register("cora");
    String id = bea.asks().get("/api/v1/me/sessions").path("items[0].id");

    cora.asks().get("/api/v1/me/sessions").then().body("items.id", not(hasItemOf(id)));
    cora.asks().delete("/api/v1/me/sessions/" + id).then().statusCode(404);
    cora.asks().delete("/api/v1/me/sessions/not-an-id").then().statusCode(404);
    bea.asks().get("/api/v1/me").then().statusCode(200);
    given().get("/api/v1/me/sessions").then().statusCode(401);
  }

  @Test
  void aBrowserGoesOnWithNothingButItsCookie() {
    var ines = Person.register("ines");

    given()
        .noContentType()
        .cookie("__Host-mlride-refresh", ines.refreshToken())
        .header("Origin", "http://localhost:" + RestAssured.port)
        .post("/api/v1/auth/refresh")
        .then()
        .statusCode(200)
        .header("Set-Cookie", startsWith("__Host-mlride-refresh="));
  }

  @Test
  void endingOnesOwnSessionTakesTheCookieAway() {
    var dina = Person.register("dina");
    String id = dina.asks().get("/api/v1/me/sessions").path("items[0].id");

    var cookie =
        dina.asks()
            .delete("/api/v1/me/sessions/" + id)
            .then()
            .statusCode(204)
            .extract()
            .header("Set-Cookie");

    assertThat(cookie).startsWith("__Host-mlride-refresh=").containsIgnoringCase("Max-Age=0");
  }

  @Test
  void aRefreshTokenIsGoodOnceAndItsReuseEndsTheSession() {
    var eva = Person.register("eva");

    var second = refresh(eva.refreshToken()).then().statusCode(200).extract();
    String access = second.path("accessToken");
    given().auth().oauth2(access).get("/api/v1/me").then().statusCode(200);
    refresh(eva.refreshToken())
        .then()
        .statusCode(401)
        .body("type", equalTo("urn:mlride:problem:wrong-credentials"));

    refresh(second.path("refreshToken")).then().statusCode(401);
    given().auth().oauth2(access).get("/api/v1/me").then().statusCode(401);
    eva.asks().get("/api/v1/me").then().statusCode(401);
  }

  @Test
  void loggingOutEverywhereEndsAllSessions() {
    var fay = Person.register("fay");
    var other = logIn(fay);

    fay.asks().post("/api/v1/auth/logout-all").then().statusCode(204);

    fay.asks().get("/api/v1/me").then().statusCode(401);
    other.asks().get("/api/v1/me").then().statusCode(401);
    refresh(fay.refreshToken()).then().statusCode(401);
    refresh(other.refreshToken()).then().statusCode(401);
  }

  @Test
  void sessionsThatAreOverLetNobodyInAndAreRemoved() {
    var gina = Person.register("gina");
    var id = DatabaseRows.asApi(database).account(gina);
    DatabaseRows.asApi(database)
        .run(
            "update accounts.session set expires_at = now() - interval '1 second' where account_id = ?",
            id);

    gina.asks().get("/api/v1/me").then().statusCode(401);
    refresh(gina.refreshToken()).then().statusCode(401);
    expired.remove();
    assertThat(
            DatabaseRows.asApi(database)
                .first("select count(*) from accounts.session where account_id = ?", id))
        .isEqualTo(0L);
  }

  @Test
  void theListIsPaged() {
    var hana = Person.register("hana");
    logIn(hana);

    var first = hana.asks().get("/api/v1/me/sessions?limit=1").then().statusCode(200).extract();
    assertThat((Integer) first.path("total")).isEqualTo(2);
    hana.asks()
        .get("/api/v1/me/sessions?limit=1&cursor=" + first.path("nextCursor"))
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("nextCursor", equalTo(null));
    hana.asks()
        .get("/api/v1/me/sessions?limit=0")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?limit"));
    hana.asks().get("/api/v1/me/sessions?cursor=!").then().statusCode(400);
  }

  private static org.hamcrest.Matcher<Iterable<? super String>> hasItemOf(String id) {
    return org.hamcrest.Matchers.hasItem(id);
  }

  static Person logIn(Person person) {
    var answer =
        given()
            .contentType(ContentType.JSON)
            .body(
                Map.of(
                    "login",
                    person.handle(),
                    "password",
                    Person.PASSWORD,
                    "refreshTokenIn",
                    "body"))
            .post("/api/v1/auth/login")
            .then()
            .statusCode(200)
            .extract();
    return new Person(person.handle(), answer.path("accessToken"), answer.path("refreshToken"));
  }

  static Response refresh(String token) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("refreshToken", token))
        .post("/api/v1/auth/refresh");
  }
}
