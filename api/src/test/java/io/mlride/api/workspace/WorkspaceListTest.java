package io.mlride.api.workspace;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.OperatorsPart;
import io.mlride.api.testing.Person;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Endpoint;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.WorkspaceStatusBuilder;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ApiTest
class WorkspaceListTest {

  private static final String DIGEST = "@sha256:" + "1".repeat(64);

  private ApiServer apiServer;
  private EmbeddedDatabase database;

  private Person person(String name) {
    return OperatorsPart.on(apiServer).namespace(Person.register(name));
  }

  private static void create(Person person, List<String> names, String template) {
    person
        .asks()
        .body(
            Map.of(
                "items",
                names.stream()
                    .map(
                        name ->
                            Map.of(
                                "name",
                                name,
                                "spec",
                                Map.of("imageTemplateRef", Map.of("name", template))))
                    .toList()))
        .post("/api/v1/workspaces")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse list(Person person, String query) {
    return person.asks().get("/api/v1/workspaces" + query).then();
  }

  private static void awaitTotal(Person person, int total) {
    await().until(() -> list(person, "").extract().<Integer>path("total"), it -> it == total);
  }

  @Test
  void aLongListComesInParts() {
    var anna = person("anna");
    for (var start = 0; start < 120; start += 40) {
      create(
          anna,
          IntStream.range(start, start + 40).mapToObj("w%03d"::formatted).toList(),
          "minimal");
    }
    awaitTotal(anna, 120);

    var seen = new ArrayList<String>();
    var cursor = "";
    do {
      var page = list(anna, "?limit=50" + cursor).statusCode(200).extract();
      seen.addAll(page.path("items.name"));
      var next = page.<String>path("nextCursor");
      cursor = next == null ? null : "&cursor=" + next;
    } while (cursor != null);

    assertThat(seen).hasSize(120).isSorted();
    assertThat(new HashSet<>(seen)).hasSize(120);
    list(anna, "?q=W11&limit=200")
        .body("total", equalTo(10))
        .body("items[0].name", equalTo("w110"))
        .body("nextCursor", nullValue());
    list(anna, "?sort=-name&limit=1").body("items[0].name", equalTo("w119"));
  }

  @Test
  void whatIsWrongWithAQueryIsPointedAt() {
    var bela = person("bela");

    list(bela, "?sort=colour").statusCode(400).body("errors[0].pointer", equalTo("?sort"));
    list(bela, "?phase=Sleeping").statusCode(400).body("errors[0].pointer", equalTo("?phase"));
    list(bela, "?limit=201").statusCode(400).body("errors[0].pointer", equalTo("?limit"));
    list(bela, "?limit=0").statusCode(400).body("errors[0].pointer", equalTo("?limit"));
    list(bela, "?limit=many").statusCode(400);
    list(bela, "?cursor=nonsense").statusCode(400).body("errors[0].pointer", equalTo("?cursor"));
    list(bela, "?color=blue").statusCode(400).body("errors[0].pointer", equalTo("?color"));
    list(bela, "?owner=*").statusCode(404);
    list(bela, "?owner=somebody").statusCode(404);
  }

  @Test
  void aListIsFilteredAndSorted() {
    var carla = person("carla");
    create(carla, List.of("a", "b"), "minimal");
    create(carla, List.of("c"), "pytorch");
    OperatorsPart.on(apiServer)
        .status(carla, "b", WorkspaceStatusBuilder.builder().phase(Phase.Running).build());
    awaitTotal(carla, 3);

    list(carla, "?template=pytorch").body("items.name", equalTo(List.of("c")));
    await()
        .untilAsserted(
            () -> list(carla, "?phase=Running").body("items.name", equalTo(List.of("b"))));
    list(carla, "?sort=-phase").body("items[0].name", equalTo("b"));
    list(carla, "?sort=createdAt").statusCode(200).body("total", equalTo(3));
  }

  @Test
  void adminsSeeEverybodys() throws Exception {
    var dora = person("dora");
    create(dora, List.of("x"), "minimal");
    awaitTotal(dora, 1);
    var admin = DatabaseRows.asApi(database).promote(Person.register("emma"));

    list(admin, "?owner=" + dora.handle()).statusCode(200).body("total", equalTo(1));
    list(admin, "?owner=*").statusCode(200).body("total", greaterThanOrEqualTo(1));
    list(admin, "").body("total", equalTo(0));
  }

  @Test
  void aStatusIsShownWithTheArgumentsOfItsSentences() {
    var fay = person("fay");
    OperatorsPart.on(apiServer).template("shown");
    create(fay, List.of("a"), "shown");
    OperatorsPart.on(apiServer)
        .status(
            fay,
            "a",
            WorkspaceStatusBuilder.builder()
                .phase(Phase.Running)
                .podName("ws-a")
                .image("registry.test/minimal:0.9" + DIGEST)
                .endpoint(new Endpoint("uid", "10.0.0.1", Map.of()))
                .conditions(
                    List.of(
                        OperatorsPart.condition(
                            "Scheduled", Reason.NodeAssigned, Map.of("node", "node-7"))))
                .build());

    await()
        .untilAsserted(
            () ->
                fay.asks()
                    .get("/api/v1/workspaces/a")
                    .then()
                    .statusCode(200)
                    .body("newerImage", equalTo("registry.test/minimal:1.0-slim" + DIGEST)));
    fay.asks()
        .get("/api/v1/workspaces/a")
        .then()
        .body("status.phase", equalTo("Running"))
        .body("status.conditions[0].type", equalTo("Scheduled"))
        .body("status.conditions[0].reason", equalTo("NodeAssigned"))
        .body("status.conditions[0].kind", equalTo("done"))
        .body("status.conditions[0].args.node", equalTo("node-7"))
        .body("status", not(hasKey("endpoint")))
        .body("status", not(hasKey("podName")));
  }
}
