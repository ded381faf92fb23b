package io.mlride.api.sso;

import static io.mlride.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.database.testing.EmbeddedDatabase;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scripts, with bearer tokens of a real Keycloak. */
@ApiTest
@TestProfile(WithKeycloak.class)
class KeycloakTokenTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Keycloak keycloak;
  private EmbeddedDatabase database;

  @BeforeEach
  void come() {
    SsoVisitor.at("/api/v1/auth/sso").logIn("fritz").then().statusCode(303);
  }

  @Test
  void bothIssuersAreTakenSideBySide() {
    var local = Person.register("fritz");
    var provided = token("scripts");

    var own = local.asks().get("/api/v1/me").then().statusCode(200).extract().<String>path("id");
    var theirs = bearer(provided).then().statusCode(200).extract().<String>path("id");

    assertThat(theirs).isNotEqualTo(own);
    given().auth().oauth2(provided).post("/api/v1/auth/logout").then().statusCode(403);
    assertThat(
            DatabaseRows.of(database)
                .texts(
                    "select via from accounts.audit where action = 'logOut' and via = 'provider'"))
        .isNotEmpty();
  }

  @Test
  void whoNeverCameByTheBrowserHasNoAccount() {
    refused(keycloak.accessToken(Keycloak.UNIVERSITY, "scripts", "gerda"));
  }

  @Test
  void aTokenForAnotherServiceIsRefused() {
    var token = token("library");

    assertThat(claims(token).path("sub").textValue()).isEqualTo(keycloak.subject("fritz"));
    refused(token);
  }

  @Test
  void aTokenOfAnotherRealmIsRefused() {
    var token = keycloak.accessToken(Keycloak.ELSEWHERE, "scripts", "fritz");

    assertThat(claims(token).path("aud").textValue()).isEqualTo("mlride");
    refused(token);
  }

  @Test
  void aTokenWhoseTimeIsOverIsRefused() {
    var token = token("hasty");
    var good = claims(token("scripts"));
    for (var same : new String[] {"iss", "sub", "aud"}) {
      assertThat(claims(token).path(same)).isEqualTo(good.path(same));
    }

    await().untilAsserted(() -> refused(token));
  }

  @Test
  void aTokenThatSomebodyChangedIsRefused() {
    var parts = token("scripts").split("\\.");
    var other = token("library").split("\\.");
    bearer(String.join(".", parts)).then().statusCode(200);

    refused(parts[0] + "." + parts[1] + "." + other[2]);
    refused(parts[0] + "." + other[1] + "." + parts[2]);
    refused(encode("{\"alg\":\"none\"}") + "." + parts[1] + ".");
    refused(encode("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]);
  }

  private static void refused(String token) {
    bearer(token)
        .then()
        .statusCode(401)
        .body("type", equalTo("urn:mlride:problem:unauthenticated"));
  }

  private static Response bearer(String token) {
    return given().auth().oauth2(token).get("/api/v1/me");
  }

  private String token(String client) {
    return keycloak.accessToken(Keycloak.UNIVERSITY, client, "fritz");
  }

  private static JsonNode claims(String token) {
    try {
      return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
