package io.mlride.api.sso;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.database.testing.EmbeddedDatabase;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Browsers, with a real Keycloak. */
@ApiTest
@TestProfile(WithKeycloak.class)
class KeycloakLogInTest {
  private Keycloak keycloak;
  private EmbeddedDatabase database;

  @Test
  void aBrowserComesBackWithASessionOfOurs() {
    var alice = SsoVisitor.at("/api/v1/auth/sso?returnTo=/workspaces?tab=1");

    alice.logIn("alice").then().statusCode(303).header("Location", endsWith("/workspaces?tab=1"));

    assertThat(alice.cookiesForApi()).containsOnlyKeys(SsoVisitor.COOKIE);
    var token = alice.refresh();
    me(token)
        .statusCode(200)
        .body("nickname", equalTo("Alice Archer"))
        .body("role", equalTo("user"))
        .body("hasPassword", equalTo(false))
        .body("handle", nullValue())
        .body("email", nullValue());
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/usage")
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:mlride:problem:handle-needed"));
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/audit")
        .then()
        .statusCode(200)
        .body("items[0].action", equalTo("logInBySso"))
        .body("items[0].outcome", equalTo("done"));

    me(alice.refresh()).statusCode(200);
    given().auth().oauth2(token).post("/api/v1/auth/logout").then().statusCode(204);
    me(token).statusCode(401);
    alice.triesToRefresh().statusCode(401);
  }

  @Test
  void whoComesAgainHasTheSameAccount() {
    var bert = SsoVisitor.at("/api/v1/auth/sso");
    bert.logIn("bert").then().statusCode(303).header("Location", endsWith("/"));
    var id = id(bert.refresh());

    // Keycloak knows this browser and shows no form.
    bert.comesAgain().then().statusCode(303);
    assertThat(id(bert.refresh())).isEqualTo(id);
    var elsewhere = SsoVisitor.at("/api/v1/auth/sso");
    elsewhere.logIn("bert").then().statusCode(303);
    assertThat(id(elsewhere.refresh())).isEqualTo(id);
    assertThat(
            rows().texts("select account_id from accounts.identity where account_id::text = ?", id))
        .hasSize(1);
  }

  @Test
  void anAddressLinksNobody() {
    var local = Person.register("carol");
    rows()
        .run(
            "update accounts.account set email = 'carol@example.org' where handle = ?",
            local.handle());
    var carol = SsoVisitor.at("/api/v1/auth/sso");

    carol.logIn("carol").then().statusCode(303);

    assertThat(id(carol.refresh()))
        .isNotEqualTo(rows().account(local).toString())
        .isEqualTo(
            rows()
                .texts(
                    "select account_id::text from accounts.identity where issuer = ? and subject ="
                        + " ?",
                    keycloak.issuer(Keycloak.UNIVERSITY),
                    keycloak.subject("carol"))
                .get(0));
  }

  @Test
  void peopleAreTold() {
    given()
        .get("/api/v1/auth/options")
        .then()
        .statusCode(200)
        .body("sso.name", equalTo("University"))
        .body("sso.path", equalTo("/api/v1/auth/sso"));
  }

  private static ValidatableResponse me(String token) {
    return given().auth().oauth2(token).get("/api/v1/me").then();
  }

  private static String id(String token) {
    return me(token).statusCode(200).extract().path("id");
  }

  private DatabaseRows rows() {
    return DatabaseRows.of(database);
  }
}
