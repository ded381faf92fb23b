package io.mlride.api.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.database.testing.EmbeddedDatabase;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class PersonalTokensTest {

  private static final String TOKENS = "/api/v1/me/tokens";

  private EmbeddedDatabase database;

  @Test
  void aTokenIsShownOnceAndLetsAScriptIn() {
    var anton = Person.register("anton");

    var made =
        create(anton, "nightly", "read", inDays(30))
            .then()
            .statusCode(201)
            .header("Location", matchesPattern(".*/api/v1/me/tokens/[0-9a-f-]{36}"))
            .body("token", matchesPattern("mlride_pat_[A-Za-z0-9_-]{43}"))
            .body("scope", equalTo("read"))
            .extract();

    String token = made.path("token");
    with(token).get("/api/v1/me").then().statusCode(200).body("handle", equalTo(anton.handle()));
    anton
        .asks()
        .get(TOKENS + "/" + made.path("id"))
        .then()
        .statusCode(200)
        .body("token", nullValue())
        .body("lastUsedOn", notNullValue());
    var list = anton.asks().get(TOKENS).then().statusCode(200).extract();
    assertThat(list.asString()).doesNotContain(token);
    assertThat((Integer) list.path("total")).isEqualTo(1);
  }

  @Test
  void aTokenForReadingChangesNothing() {
    var bernd = Person.register("bernd");
    var reading = make(bernd, "reading", "read");
    var writing = make(bernd, "writing", "write");

    with(reading)
        .delete("/api/v1/me/avatar")
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:mlride:problem:forbidden"));
    with(writing).delete("/api/v1/me/avatar").then().statusCode(204);
  }

  @Test
  void noTokenReachesTheWaysInOfItsOwner() {
    var casper = Person.register("casper");
    var token = make(casper, "script", "write");
    var body = Map.of("name", "more", "scope", "write", "expiresAt", inDays(1).toString());

    with(token).get(TOKENS).then().statusCode(403);
    with(token).contentType(ContentType.JSON).body(body).post(TOKENS).then().statusCode(403);
    with(token).get("/api/v1/me/sessions").then().statusCode(403);
    with(token)
        .contentType(ContentType.JSON)
        .body(Map.of("email", "thief@example.org"))
        .put("/api/v1/me")
        .then()
        .statusCode(403);
    with(token).post("/api/v1/auth/logout-all").then().statusCode(403);
  }

  @Test
  void aTokenEndsInTimeAndWhenItIsDeleted() {
    var dirk = Person.register("dirk");
    var token = make(dirk, "short", "read");
    DatabaseRows.asApi(database)
        .run(
            "update accounts.personal_token set expires_at = now() where account_id = ?",
            DatabaseRows.asApi(database).account(dirk));
    with(token).get("/api/v1/me").then().statusCode(401);

    var other = make(dirk, "long", "read");
    String id = dirk.asks().get(TOKENS).path("items.find { it.name == 'long' }.id");
    dirk.asks().delete(TOKENS + "/" + id).then().statusCode(204);
    with(other).get("/api/v1/me").then().statusCode(401);
    dirk.asks().delete(TOKENS + "/" + id).then().statusCode(404);
    dirk.asks().get(TOKENS + "/" + id).then().statusCode(404);
  }

  @Test
  void aTokenOfSomebodyElseIsNotThere() {
    var egon = Person.register("egon");
    var fritz = Person.register("fritz");
    make(egon, "mine", "read");
    String id = egon.asks().get(TOKENS).path("items[0].id");

    fritz.asks().get(TOKENS + "/" + id).then().statusCode(404);
    fritz.asks().delete(TOKENS + "/" + id).then().statusCode(404);
    fritz.asks().get(TOKENS).then().body("total", equalTo(0));
  }

  @Test
  void nameScopeAndExpiryAreLookedAt() {
    var georg = Person.register("georg");
    make(georg, "taken", "read");

    create(georg, "taken", "read", inDays(1))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:mlride:problem:already-exists"))
        .body("errors[0].pointer", equalTo("/name"));
    create(georg, "late", "read", inDays(400))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/expiresAt"));
    create(georg, "early", "read", inDays(-1))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/expiresAt"));
    create(georg, "all", "everything", inDays(1))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/scope"));
    create(georg, "a\u0000b", "read", inDays(1))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/name"));
    georg
        .asks()
        .body(Map.of("name", "for ever", "scope", "read"))
        .post(TOKENS)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/expiresAt"));
    georg.asks().post(TOKENS).then().statusCode(400);
  }

  static String make(Person person, String name, String scope) {
    return create(person, name, scope, inDays(1)).then().statusCode(201).extract().path("token");
  }

  private static Response create(Person person, String name, String scope, Instant expiresAt) {
    return person
        .asks()
        .body(Map.of("name", name, "scope", scope, "expiresAt", expiresAt.toString()))
        .post(TOKENS);
  }

  private static RequestSpecification with(String token) {
    return given().auth().oauth2(token);
  }

  private static Instant inDays(int days) {
    return Instant.now().plus(days, ChronoUnit.DAYS);
  }
}
