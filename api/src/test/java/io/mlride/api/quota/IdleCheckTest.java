package io.mlride.api.quota;

import static io.mlride.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.OperatorsPart;
import io.mlride.api.testing.Person;
import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.IdlePolicy;
import io.mlride.crds.imagetemplate.ImageTemplateSpecBuilder;
import io.mlride.testing.ApiServer;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A template stops its workspaces after an hour without use. */
@ApiTest
class IdleCheckTest {

  private static final String POINTER = "/spec/idle/stopAfter";

  private ApiServer apiServer;

  @Test
  void whatIsNoTimeIsToldAlsoWhereTheApiServerCannotSaySoYet() {
    var spec =
        ImageTemplateSpecBuilder.from(OperatorsPart.spec()).withIdle(new IdlePolicy("1h", null));
    OperatorsPart.on(apiServer).template(Names.CATALOGUE_NAMESPACE, "brief", spec);
    var newcomer = Person.register("kira");
    await()
        .untilAsserted(
            () -> check(newcomer, "61m").body("reasons.reason", hasItem("IdleAboveMaximum")));

    check(newcomer, "soon")
        .body("outcome", equalTo("never"))
        .body("reasons.pointer", hasItem(POINTER))
        .body("reasons.sentence", hasItem(containsString("like 1h30m")));
    check(SmallSpace.of(apiServer, "kurt"), "soon")
        .body("outcome", equalTo("never"))
        .body("reasons.pointer", equalTo(List.of(POINTER)));
  }

  private static ValidatableResponse check(Person person, String stopAfter) {
    var spec =
        Map.of("imageTemplateRef", Map.of("name", "brief"), "idle", Map.of("stopAfter", stopAfter));
    return person
        .asks()
        .body(Map.of("spec", spec))
        .urlEncodingEnabled(false)
        .post("/api/v1/workspaces:check")
        .then()
        .statusCode(200);
  }
}
