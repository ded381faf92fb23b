package io.mlride.api.quota;

import static io.mlride.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.OperatorsPart;
import io.mlride.api.testing.Person;
import io.mlride.crds.workspace.QueuePlace;
import io.mlride.crds.workspace.WorkspaceStatusBuilder;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class CheckApiTest {

  private static final Map<String, Object> TWO_CPUS =
      Map.of("imageTemplateRef", Map.of("name", "queued"), "resources", Map.of("cpu", "2"));

  private ApiServer apiServer;
  private EmbeddedDatabase database;

  @BeforeEach
  void aNode() {
    SmallSpace.onOneNode(database);
  }

  private Person ready(String name) {
    return SmallSpace.of(apiServer, name);
  }

  private static ValidatableResponse check(Person person, String template, Object resources) {
    return person
        .asks()
        .body(
            Map.of(
                "spec",
                Map.of("imageTemplateRef", Map.of("name", template), "resources", resources)))
        .urlEncodingEnabled(false)
        .post("/api/v1/workspaces:check")
        .then();
  }

  @Test
  void aCheckSaysWhatWouldBecomeOfIt() {
    OperatorsPart.on(apiServer).template("checked");
    var gabi = ready("gabi");
    await()
        .untilAsserted(
            () ->
                check(gabi, "checked", Map.of("cpu", 1))
                    .statusCode(200)
                    .body("outcome", equalTo("fits")));

    check(gabi, "checked", Map.of("cpu", 3))
        .body("outcome", equalTo("waits"))
        .body("reasons[0].reason", equalTo("QuotaFull"))
        .body("reasons[0].left", equalTo("2500m"));
    check(gabi, "checked", Map.of("memory", "10Gi"))
        .body("outcome", equalTo("never"))
        .body("reasons.pointer", hasItem("/spec/resources/memory"));
    check(gabi, "missing", Map.of())
        .body("outcome", equalTo("never"))
        .body("reasons[0].reason", equalTo("TemplateNotFound"));
    check(gabi, "checked", Map.of("memory", "1m"))
        .statusCode(200)
        .body("outcome", equalTo("never"))
        .body("reasons[0].pointer", equalTo("/spec/resources/memory"));
    check(gabi, "checked", Map.of("cpus", 1))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/spec/resources/cpus"));
    gabi.asks().get("/api/v1/workspaces").then().body("total", equalTo(0));
  }

  @Test
  void whatTheQuotaRefusesIsSaidBeforeItIsTried() {
    var operator = OperatorsPart.on(apiServer);
    operator.template("counted");
    var hans = ready("hans");
    operator.quota(hans, Map.of("count/workspaces.mlride.io", "0"));

    check(hans, "counted", Map.of())
        .statusCode(200)
        .body("outcome", equalTo("never"))
        .body("reasons.sentence", hasItem(containsString("quota of workspaces is used up")));
  }

  @Test
  void aChangeOfWhatIsThereIsCheckedToo() {
    OperatorsPart.on(apiServer).template("grown");
    var ida = ready("ida");
    var spec = Map.of("imageTemplateRef", Map.of("name", "grown"));
    ida.asks()
        .body(Map.of("name", "a", "spec", spec))
        .post("/api/v1/workspaces")
        .then()
        .statusCode(201);
    await()
        .until(
            () -> ida.asks().get("/api/v1/workspaces").then().extract().<Integer>path("total"),
            total -> total == 1);

    ida.asks()
        .body(
            Map.of(
                "name",
                "a",
                "spec",
                Map.of("imageTemplateRef", Map.of("name", "grown"), "home", Map.of("size", "1Gi"))))
        .urlEncodingEnabled(false)
        .post("/api/v1/workspaces:check")
        .then()
        .statusCode(200)
        .body("outcome", equalTo("never"))
        .body("reasons[0].sentence", containsString("cannot shrink"))
        .body("reasons.pointer", equalTo(List.of("/spec/home/size")));
  }

  @Test
  void whoWaitsKeepsItsPlaceWhenItIsChanged() {
    var operator = OperatorsPart.on(apiServer);
    operator.template("queued");
    var jana = ready("jana");
    waits(operator, jana, "first", "2026-05-04T08:00:00Z");
    waits(operator, jana, "second", "2026-05-04T08:01:00Z");

    await()
        .untilAsserted(
            () ->
                checkAgain(jana, "second")
                    .body("outcome", equalTo("waits"))
                    .body("reasons[0].reason", equalTo("BehindEarlier")));
    checkAgain(jana, "first").body("outcome", equalTo("fits"));
  }

  private static void waits(OperatorsPart operator, Person person, String name, String since) {
    person
        .asks()
        .body(Map.of("name", name, "spec", TWO_CPUS))
        .post("/api/v1/workspaces")
        .then()
        .statusCode(201);
    var place = new QueuePlace(1, Instant.parse(since));
    operator.status(person, name, WorkspaceStatusBuilder.builder().queue(place).build());
  }

  private static ValidatableResponse checkAgain(Person person, String name) {
    return person
        .asks()
        .body(Map.of("name", name, "spec", TWO_CPUS))
        .urlEncodingEnabled(false)
        .post("/api/v1/workspaces:check")
        .then()
        .statusCode(200);
  }
}
