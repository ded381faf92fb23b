package io.mlride.api.sso;

import static io.mlride.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.database.testing.EmbeddedDatabase;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
@TestProfile(WithProvider.class)
class ProviderTokenTest {
  private Provider provider;
  private EmbeddedDatabase database;

  @BeforeEach
  void come() {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
    provider.start();
    provider.logsIn(UUID.randomUUID().toString());
  }

  @Test
  void aScriptMaySendTheProvidersToken() {
    bearer(provider.sign(provider.claims("s-4"))).then().statusCode(401);
    provider.logsIn("s-4");
    new Browser().follow("/api/v1/auth/sso").then().statusCode(303);

    var token = provider.sign(provider.claims("s-4"));
    bearer(token).then().statusCode(200);
    given().auth().oauth2(token).post("/api/v1/auth/logout").then().statusCode(403);
    assertThat(
            rows()
                .texts(
                    "select via from accounts.audit where action = 'logOut' and via = 'provider'"))
        .isNotEmpty();
  }

  @Test
  void aTokenOfTheProviderThatIsNotRightIsRefused() {
    provider.logsIn("s-5");
    new Browser().follow("/api/v1/auth/sso").then().statusCode(303);

    refused(provider.sign(provider.claims("s-5").audience("another-service")));
    refused(provider.sign(provider.claims("s-5").expiresAt(Instant.now().minusSeconds(60))));
    refused(provider.sign(provider.claims("s-5").issuer("http://localhost:1")));
    refused(new Provider().sign(provider.claims("s-5")));
    refused(provider.sign(provider.claims("s-5")).replaceFirst("\\.[^.]*$", "."));
  }

  @Test
  void aProviderThatIsAwayIsSaidAndOthersComeInAllTheSame() {
    provider.logsIn("s-6");
    new Browser().follow("/api/v1/auth/sso").then().statusCode(303);
    var bert = Person.register("bert");
    bearer(provider.sign(provider.claims("s-6"))).then().statusCode(200);
    provider.stop();

    bert.asks().get("/api/v1/audit").then().statusCode(200);
    // Its keys are known by now: they go on to be good.
    bearer(provider.sign(provider.claims("s-6"))).then().statusCode(200);
    provider.start();
    new Browser().follow("/api/v1/auth/sso").then().statusCode(303);
  }

  private static void refused(String token) {
    bearer(token)
        .then()
        .statusCode(401)
        .body("type", equalTo("urn:mlride:problem:unauthenticated"));
  }

  private static Response bearer(String token) {
    return given().auth().oauth2(token).get("/api/v1/audit");
  }

  private DatabaseRows rows() {
    return DatabaseRows.of(database);
  }
}
