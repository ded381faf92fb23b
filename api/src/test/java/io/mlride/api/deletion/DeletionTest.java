package io.mlride.api.deletion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.mlride.api.account.AccountRegistry;
import io.mlride.api.account.NewAccount;
import io.mlride.api.auth.SessionService;
import io.mlride.api.http.Visitor;
import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.database.account.Account;
import io.mlride.database.testing.EmbeddedDatabase;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class DeletionTest {

  private EmbeddedDatabase database;

  @Inject AccountRegistry registry;
  @Inject SessionService sessions;

  @Test
  void aDeletionIsDueAfterAWeekAndLogInTellsOfIt() {
    var abby = Person.register("abby");

    String dueAt =
        request(abby, Person.PASSWORD, abby.handle())
            .then()
            .statusCode(202)
            .extract()
            .path("dueAt");

    assertThat(Instant.parse(dueAt))
        .isBetween(
            Instant.now().plus(Duration.ofDays(7)).minusSeconds(60),
            Instant.now().plus(Duration.ofDays(7)));
    abby.asks().get("/api/v1/me").then().statusCode(200).body("deletion.dueAt", equalTo(dueAt));
    request(abby, Person.PASSWORD, abby.handle())
        .then()
        .statusCode(202)
        .body("dueAt", equalTo(dueAt));
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("login", abby.handle(), "password", Person.PASSWORD))
        .post("/api/v1/auth/login")
        .then()
        .statusCode(200)
        .body("deletionDueAt", equalTo(dueAt));
  }

  @Test
  void aDeletionIsCancelledAndAskedForAgain() {
    var bess = Person.register("bess");
    request(bess, Person.PASSWORD, bess.handle()).then().statusCode(202);

    bess.asks().delete("/api/v1/me/deletion").then().statusCode(204);
    bess.asks().delete("/api/v1/me/deletion").then().statusCode(204);
    bess.asks().get("/api/v1/me").then().body("deletion", nullValue());
    request(bess, Person.PASSWORD, bess.handle()).then().statusCode(202);
  }

  @Test
  void aSlipOrAStrangerDeletesNothing() {
    var cato = Person.register("cato");

    request(cato, Person.PASSWORD, "other")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/confirm"));
    request(cato, "wrong", cato.handle())
        .then()
        .statusCode(403)
        .body("errors[0].pointer", equalTo("/currentPassword"));
    cato.asks()
        .body(Map.of("confirm", cato.handle()))
        .post("/api/v1/me/deletion")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/currentPassword"));
    cato.asks()
        .body(Map.of("currentPassword", Person.PASSWORD))
        .post("/api/v1/me/deletion")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/confirm"));
    given().post("/api/v1/me/deletion").then().statusCode(401);
    cato.asks().get("/api/v1/me").then().body("deletion", nullValue());
  }

  @Test
  void whoHasNoPasswordLogsInOnceMore() {
    var dick = Person.register("dick");
    var account =
        registry.create(new NewAccount(dick.handle() + "-x", null, null, Account.USER, null));
    var tokens = sessions.begin(account, new Visitor("10.0.0.1", null));
    var guest = new Person(account.handle, tokens.accessToken(), tokens.refreshToken());
    var confirm = Map.of("confirm", account.handle);
    begun(account, "11 minutes");

    guest
        .asks()
        .body(confirm)
        .post("/api/v1/me/deletion")
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:mlride:problem:forbidden"));
    begun(account, "9 minutes");
    guest.asks().body(confirm).post("/api/v1/me/deletion").then().statusCode(202);
  }

  private void begun(Account account, String ago) {
    DatabaseRows.asApi(database)
        .run(
            "update accounts.session set begun_at = now() - ?::interval where account_id = ?",
            ago,
            account.id);
  }

  @Test
  void theLastAdminStays() {
    var erna = Person.register("erna");
    var before = "select string_agg(id::text, ',') from accounts.account where role = 'admin'";
    var admins = (String) DatabaseRows.asApi(database).first(before);
    DatabaseRows.asApi(database)
        .run("update accounts.account set role = 'user' where role = 'admin'");
    DatabaseRows.asApi(database).promote(erna);
    try {
      request(erna, Person.PASSWORD, erna.handle())
          .then()
          .statusCode(409)
          .body("type", equalTo("urn:mlride:problem:conflict"));
      var frida = Person.register("frida");
      DatabaseRows.asApi(database).promote(frida);
      request(erna, Person.PASSWORD, erna.handle()).then().statusCode(202);
      // Who leaves does not leave somebody else's role behind them, either.
      erna.asks()
          .contentType("application/merge-patch+json")
          .body("{\"role\":\"user\"}")
          .patch("/api/v1/accounts/" + DatabaseRows.asApi(database).account(frida))
          .then()
          .statusCode(409);
    } finally {
      DatabaseRows.asApi(database)
          .run(
              "update accounts.account set role = 'admin' where id::text = any(string_to_array(?, ','))",
              admins == null ? "" : admins);
    }
  }

  static Response request(Person person, String password, String confirm) {
    return person
        .asks()
        .body(Map.of("currentPassword", password, "confirm", confirm))
        .post("/api/v1/me/deletion");
  }
}
