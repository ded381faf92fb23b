package io.mlride.api.sso;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.database.testing.EmbeddedDatabase;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Browsers that are not let in, with a real Keycloak. */
@ApiTest
@TestProfile(WithKeycloak.class)
class KeycloakRefusalTest {
  private Keycloak keycloak;
  private EmbeddedDatabase database;

  @Test
  void whoDeclinesIsBackAtTheLogInPageWithAReason() {
    var dora = SsoVisitor.at("/api/v1/auth/sso?returnTo=/workspaces");

    dora.decline("dora")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/login?problem=unauthenticated"));

    assertThat(dora.cookiesForApi()).doesNotContainKey(SsoVisitor.COOKIE);
  }

  @Test
  void whoIsSuspendedIsBackAtTheLogInPageWithAReason() {
    SsoVisitor.at("/api/v1/auth/sso").logIn("emil").then().statusCode(303);
    rows()
        .run(
            "update accounts.account set suspended_at = now() where id = (select account_id from"
                + " accounts.identity where subject = ?)",
            keycloak.subject("emil"));
    var emil = SsoVisitor.at("/api/v1/auth/sso?returnTo=/workspaces?tab=1");

    emil.logIn("emil")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/login?problem=suspended&returnTo=%2Fworkspaces%3Ftab%3D1"));

    assertThat(emil.cookiesForApi()).isEmpty();
    given()
        .auth()
        .oauth2(keycloak.accessToken(Keycloak.UNIVERSITY, "scripts", "emil"))
        .get("/api/v1/me")
        .then()
        .statusCode(401);
    assertThat(
            rows()
                .texts(
                    "select problem from accounts.audit where action = 'logInBySso' and status ="
                        + " 403"))
        .containsExactly("suspended");
  }

  @Test
  void anAnswerThatThisBrowserDidNotAskForLetsNobodyIn() {
    var began = new Browser();
    began.get("/api/v1/auth/sso");
    for (var browser : new Browser[] {began, new Browser()}) {
      // It may have been asked for too long ago: it is asked for again.
      browser
          .get("/api/v1/auth/sso/callback?code=x&state=y")
          .then()
          .statusCode(302)
          .header("Location", startsWith(keycloak.issuer(Keycloak.UNIVERSITY)));
      browser
          .get("/api/v1/auth/sso/callback?error=access_denied&state=y")
          .then()
          .statusCode(303)
          .header("Location", endsWith("/login?problem=unauthenticated"));
      assertThat(browser.cookies()).doesNotContainKey(SsoVisitor.COOKIE);
    }
  }

  @Test
  void aCodeThatKeycloakDidNotGiveLetsNobodyIn() {
    var browser = new Browser();
    var asked = browser.get("/api/v1/auth/sso").header("Location");
    var state = asked.replaceFirst(".*[?&]state=([^&]*).*", "$1");

    browser
        .get("/api/v1/auth/sso/callback?code=x&state=" + state)
        .then()
        .statusCode(303)
        .header("Location", endsWith("/login?problem=unauthenticated"));
    assertThat(browser.cookies()).doesNotContainKey(SsoVisitor.COOKIE);
  }

  @Test
  void nobodyIsSentToAnotherSite() {
    for (var path :
        new String[] {
          "//evil.example", "https://evil.example", "/%5Cevil.example", "x", "/%0d%0aX:1"
        }) {
      new Browser().get("/api/v1/auth/sso?returnTo=" + path).then().statusCode(400);
    }
  }

  private DatabaseRows rows() {
    return DatabaseRows.of(database);
  }
}
