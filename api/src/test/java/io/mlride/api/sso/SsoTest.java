package io.mlride.api.sso;

import static io.mlride.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.database.testing.EmbeddedDatabase;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
@TestProfile(WithProvider.class)
class SsoTest {
  private static final String COOKIE = "__Host-mlride-refresh";

  private Provider provider;
  private EmbeddedDatabase database;

  @BeforeEach
  void come() {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
    provider.start();
    provider.logsIn(UUID.randomUUID().toString());
  }

  @Test
  void aBrowserComesBackWithASessionOfOurs() {
    provider.logsIn("s-1");
    var browser = new Browser();
    var answer = browser.follow("/api/v1/auth/sso?returnTo=/workspaces?tab=1");

    answer.then().statusCode(303).header("Location", endsWith("/workspaces?tab=1"));
    assertThat(browser.cookies()).containsOnlyKeys(COOKIE);
    var token = refreshed(browser).<String>path("accessToken");
    assertThat(
            rows()
                .texts(
                    "select concat_ws(' ', handle, email, password_hash, role, nickname)"
                        + " from accounts.account a join accounts.identity i on a.id = i.account_id"
                        + " where subject = 's-1'"))
        .containsExactly("user Alice A.");
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

    new Browser()
        .follow("/api/v1/auth/sso")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/"));
    assertThat(rows().texts("select account_id from accounts.identity where subject = 's-1'"))
        .hasSize(1);
  }

  @Test
  void anAddressLinksNobody() {
    var alice = Person.register("alice");
    rows()
        .run(
            "update accounts.account set email = 'alice@example.org' where handle = ?",
            alice.handle());
    provider.logsIn("s-2");

    new Browser().follow("/api/v1/auth/sso").then().statusCode(303);

    assertThat(rows().texts("select account_id from accounts.identity where subject = 's-2'"))
        .doesNotContain(rows().account(alice).toString());
  }

  @Test
  void nobodyIsSentToAnotherSite() {
    for (var path :
        new String[] {
          "//evil.example", "https://evil.example", "/%5Cevil.example", "x", "/%0d%0aX:1"
        }) {
      given()
          .urlEncodingEnabled(false)
          .redirects()
          .follow(false)
          .get("/api/v1/auth/sso?returnTo=" + path)
          .then()
          .statusCode(400);
    }
  }

  @Test
  void anAnswerThatNobodyAskedForIsRefused() {
    for (var query : new String[] {"?code=x&state=y", "?error=access_denied&state=y"}) {
      var answer = new Browser().get("/api/v1/auth/sso/callback" + query);
      assertThat(answer.statusCode()).as(query).isIn(302, 401);
      assertThat(answer.detailedCookie(COOKIE)).isNull();
    }
    var browser = new Browser();
    var asked = browser.get("/api/v1/auth/sso").header("Location");
    var state = asked.replaceFirst(".*[?&]state=([^&]*).*", "$1");
    browser
        .get("/api/v1/auth/sso/callback?error=access_denied&state=" + state)
        .then()
        .statusCode(401)
        .body("type", equalTo("urn:mlride:problem:unauthenticated"));
  }

  @Test
  void whoIsSuspendedStaysOutside() {
    provider.logsIn("s-3");
    var browser = new Browser();
    browser.follow("/api/v1/auth/sso").then().statusCode(303);
    rows()
        .run(
            "update accounts.account set suspended_at = now() where id = (select account_id from"
                + " accounts.identity where subject = 's-3')");

    new Browser()
        .follow("/api/v1/auth/sso")
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:mlride:problem:suspended"));
    bearer(provider.sign(provider.claims("s-3"))).then().statusCode(401);
  }

  @Test
  void bothIssuersAreTakenAndPeopleAreTold() {
    var bert = Person.register("bert");
    bert.asks().get("/api/v1/audit").then().statusCode(200);
    given()
        .get("/api/v1/auth/options")
        .then()
        .statusCode(200)
        .body("sso.name", equalTo("University"))
        .body("sso.path", equalTo("/api/v1/auth/sso"));
  }

  private static Response bearer(String token) {
    return given().auth().oauth2(token).get("/api/v1/audit");
  }

  private static Response refreshed(Browser browser) {
    return given()
        .contentType(ContentType.JSON)
        .cookie(COOKIE, browser.cookies().get(COOKIE))
        .header("Origin", "http://localhost:" + io.restassured.RestAssured.port)
        .body("{}")
        .post("/api/v1/auth/refresh");
  }

  private DatabaseRows rows() {
    return DatabaseRows.of(database);
  }
}
