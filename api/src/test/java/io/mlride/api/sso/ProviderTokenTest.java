package io.mlride.api.sso;

import static io.mlride.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.Person;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong with a provider, which a real one does not do when asked. */
@ApiTest
@TestProfile(WithProvider.class)
class ProviderTokenTest {
  private Provider provider;

  @BeforeEach
  void come() {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
    provider.start();
    provider.logsIn(UUID.randomUUID().toString());
  }

  @Test
  void aTokenSignedByAnotherKeyOfTheSameNameIsRefused() {
    provider.logsIn("s-5");
    new Browser().follow("/api/v1/auth/sso").then().statusCode(303);

    bearer(provider.sign(provider.claims("s-5"))).then().statusCode(200);
    refused(new Provider().sign(provider.claims("s-5")));
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
}
