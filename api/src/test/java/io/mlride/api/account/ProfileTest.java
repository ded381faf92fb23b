package io.mlride.api.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mlride.api.auth.SessionService;
import io.mlride.api.http.Visitor;
import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.Person;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.database.account.Account;
import io.mlride.testing.ApiServer;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class ProfileTest {

  private ApiServer apiServer;

  @Inject AccountRegistry registry;
  @Inject SessionService sessions;

  @Test
  void everybodyReadsTheirOwnAccount() {
    var abel = Person.register("abel");

    abel.asks()
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body("handle", equalTo(abel.handle()))
        .body("id", notNullValue())
        .body("role", equalTo("user"))
        .body("createdAt", notNullValue())
        .body("hasPassword", equalTo(true))
        .body("avatarUrl", nullValue())
        .body("deletion", nullValue())
        .body("passwordHash", nullValue());
    given().get("/api/v1/me").then().statusCode(401);
  }

  @Test
  void onlyWhatIsGivenChanges() {
    var bill = Person.register("bill");
    var email = bill.handle() + "@example.org";
    put(bill, "{\"nickname\":\"Bill\",\"email\":\"%s\"}".formatted(email)).then().statusCode(200);

    put(bill, "{}").then().statusCode(200).body("nickname", equalTo("Bill"));
    put(bill, "{\"nickname\":\"William\"}")
        .then()
        .statusCode(200)
        .body("nickname", equalTo("William"))
        .body("email", equalTo(email));
    put(bill, "{\"nickname\":null}")
        .then()
        .statusCode(200)
        .body("nickname", nullValue())
        .body("email", equalTo(email));
    put(bill, "{\"email\":null}").then().statusCode(200).body("email", nullValue());
    bill.asks().get("/api/v1/me").then().body("email", nullValue());
  }

  @Test
  void whatCannotBeIsRefusedWithItsField() {
    var carl = Person.register("carl");

    refused(carl, "{\"role\":\"admin\"}", "/role");
    refused(carl, "{\"handle\":\"other\"}", "/handle");
    refused(carl, "{\"nickname\":\"\"}", "/nickname");
    refused(carl, "{\"nickname\":\"a\\u0000b\"}", "/nickname");
    refused(carl, "{\"nickname\":5}", "/nickname");
    refused(carl, "{\"nickname\":\"%s\"}".formatted("x".repeat(65)), "/nickname");
    refused(carl, "{\"email\":\"nobody\"}", "/email");
    put(carl, "[]").then().statusCode(400);
    put(carl, "").then().statusCode(400);
    put(carl, "{\"nickname\":\"a\",\"nickname\":\"b\"}").then().statusCode(400);
  }

  @Test
  void anAddressBelongsToOneAccount() {
    var dave = Person.register("dave");
    var emil = Person.register("emil");
    var email = dave.handle() + "@example.org";
    put(dave, Map.of("email", email)).then().statusCode(200);

    put(emil, Map.of("email", email.toUpperCase(java.util.Locale.ROOT)))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:mlride:problem:already-exists"))
        .body("errors[0].pointer", equalTo("/email"));
    put(dave, Map.of("email", email.toUpperCase(java.util.Locale.ROOT))).then().statusCode(200);
  }

  @Test
  void aHandleIsChosenOnce() {
    var newcomer = withoutHandle();
    newcomer.asks().get("/api/v1/me").then().statusCode(200).body("handle", nullValue());
    var taken = Person.register("fred");

    choose(newcomer, "admin").then().statusCode(400).body("errors[0].pointer", equalTo("/handle"));
    choose(newcomer, "No-Way").then().statusCode(400).body("errors[0].pointer", equalTo("/handle"));
    choose(newcomer, taken.handle())
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:mlride:problem:already-exists"));
    choose(newcomer, taken.handle() + "-x")
        .then()
        .statusCode(200)
        .body("handle", equalTo(taken.handle() + "-x"))
        .body("hasPassword", equalTo(false));
    choose(newcomer, taken.handle() + "-y")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:mlride:problem:conflict"));

    var space = apiServer.client().resources(UserSpace.class).withName(taken.handle() + "-x").get();
    assertThat(space.getSpec().owner()).isEqualTo(taken.handle() + "-x");
  }

  @Test
  void whoHasNoPasswordIsToldWhereToChangeIt() {
    withoutHandle()
        .asks()
        .body(Map.of("currentPassword", "x", "newPassword", "seven-red-otters-sing-songs"))
        .post("/api/v1/me/password")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:mlride:problem:conflict"));
  }

  @Test
  void whoHasNoHandleIsToldSoWhenOpeningAWorkspace() {
    withoutHandle()
        .asks()
        .body(Map.of("host", "thesis--alice.localhost:8081", "state", "s".repeat(43)))
        .post("/api/v1/openings")
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:mlride:problem:handle-needed"));
  }

  private Person withoutHandle() {
    // Waits until database and cluster answer.
    Person.register("first");
    var account = registry.create(new NewAccount(null, null, null, Account.USER, null));
    var tokens = sessions.begin(account, new Visitor("10.0.0.1", null));
    return new Person(null, tokens.accessToken(), tokens.refreshToken());
  }

  private static void refused(Person person, String body, String pointer) {
    put(person, body).then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
  }

  private static Response put(Person person, Object body) {
    return person.asks().body(body).put("/api/v1/me");
  }

  private static Response choose(Person person, String handle) {
    return person.asks().body(Map.of("handle", handle)).put("/api/v1/me/handle");
  }
}
