package io.mlride.api.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.database.testing.EmbeddedDatabase;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class AuditTest {

  private EmbeddedDatabase database;

  @Test
  void changesAndLogInsAreWrittenDown() {
    var alice = Person.register("alice");
    var again = logIn(alice.handle(), Person.PASSWORD).then().statusCode(200).extract();
    given()
        .auth()
        .oauth2(again.path("accessToken"))
        .post("/api/v1/auth/logout")
        .then()
        .statusCode(204);

    var id = rows().account(alice).toString();
    alice
        .asks()
        .get("/api/v1/audit")
        .then()
        .statusCode(200)
        .body("items.action", contains("logOut", "logIn", "register"))
        .body("items.actor", everyItem(equalTo(id)))
        .body("items.actorHandle", everyItem(equalTo(alice.handle())))
        .body("items.outcome", everyItem(equalTo("done")))
        .body("items.via", everyItem(equalTo("session")))
        .body("items[1].object", equalTo("account/" + id))
        .body("items[0].address", notNullValue())
        .body("items[0].status", equalTo(204))
        .body("total", equalTo(3));
  }

  @Test
  void theRowHasTheIdOfTheAnswer() {
    var requestId =
        given().post("/api/v1/auth/logout").then().statusCode(401).extract().header("X-Request-Id");

    assertThat(
            rows()
                .texts(
                    "select concat_ws(' ', action, via, actor, status, outcome, problem)"
                        + " from accounts.audit where request_id = ?",
                    requestId))
        .containsExactly("logOut none 401 refused unauthenticated");
  }

  @Test
  void theVictimSeesWhoTriedToComeInAndWhatWasTypedIsForgotten() {
    var bert = Person.register("bert");
    logIn(bert.handle(), "wrong-password").then().statusCode(401);
    var typed = "correct-horse-" + bert.handle();
    logIn(typed, "x").then().statusCode(401);

    bert.asks()
        .get("/api/v1/audit?outcome=refused")
        .then()
        .body("items.action", contains("logIn"))
        .body("items[0].actor", nullValue())
        .body("items[0].owner", equalTo(rows().account(bert).toString()))
        .body("items[0].address", notNullValue())
        .body("items[0].problem", equalTo("wrong-credentials"));
    assertThat(
            rows()
                .texts(
                    "select id from accounts.audit where object like ? or object like ?",
                    "%" + typed + "%",
                    "%" + bert.handle() + "%"))
        .isEmpty();
  }

  @Test
  void aRefreshIsWrittenDownOnlyWhenItIsRefused() {
    var carl = Person.register("carl");
    refresh(carl.refreshToken()).then().statusCode(200);
    var refused = refresh(carl.refreshToken()).then().statusCode(401).extract();

    assertThat(
            rows()
                .texts(
                    "select count(*) from accounts.audit where action = 'refresh' and status < 400"))
        .containsExactly("0");
    assertThat(
            rows()
                .texts(
                    "select problem from accounts.audit where request_id = ?",
                    refused.header("X-Request-Id")))
        .containsExactly("wrong-credentials");
  }

  @Test
  void theApiCannotRewriteWhatItDid() {
    Person.register("jana");
    var api = new DatabaseRows(database, EmbeddedDatabase.API);

    assertThat(api.texts("select id from accounts.audit limit 1")).isNotEmpty();
    assertThatThrownBy(() -> api.run("update accounts.audit set outcome = 'done'"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> api.run("delete from accounts.audit"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> api.run("truncate accounts.audit"))
        .hasMessageContaining("permission denied");
  }

  private static Response logIn(String login, String password) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("login", login, "password", password))
        .post("/api/v1/auth/login");
  }

  private static Response refresh(String token) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("refreshToken", token))
        .post("/api/v1/auth/refresh");
  }

  private DatabaseRows rows() {
    return DatabaseRows.of(database);
  }
}
