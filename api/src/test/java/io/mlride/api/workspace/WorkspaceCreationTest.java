package io.mlride.api.workspace;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.OperatorsPart;
import io.mlride.api.testing.Person;
import io.mlride.testing.ApiServer;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ApiTest
class WorkspaceCreationTest {

  private static final Map<String, Object> SPEC =
      Map.of("imageTemplateRef", Map.of("name", "minimal"));

  private ApiServer apiServer;

  private Person person(String name) {
    return OperatorsPart.on(apiServer).namespace(Person.register(name));
  }

  private static ValidatableResponse create(Person person, Object body) {
    return person.asks().body(body).post("/api/v1/workspaces").then();
  }

  @Test
  void whoMakesAWorkspaceFindsItAtItsLocation() {
    var alice = person("alice");

    var answer =
        create(alice, Map.of("name", "thesis", "spec", SPEC))
            .statusCode(201)
            .header("Location", endsWith("/api/v1/workspaces/thesis"))
            .header("ETag", matchesPattern("\"[0-9a-f-]{36}-1\""))
            .body("name", equalTo("thesis"))
            .body("owner", equalTo(alice.handle()))
            .body("namespace", equalTo(alice.namespace()))
            .body("deleting", equalTo(false))
            .body("spec.home.size", nullValue())
            .body("spec.desiredState", equalTo("Running"))
            .extract();

    alice
        .asks()
        .get(answer.header("Location"))
        .then()
        .statusCode(200)
        .header("ETag", equalTo(answer.header("ETag")))
        .body("uid", equalTo(answer.path("uid")))
        .body("createdAt", notNullValue());
  }

  @Test
  void askingAgainForWhatIsThereChangesNothing() {
    var bert = person("bert");
    var body = Map.of("name", "one", "spec", SPEC);
    var uid = create(bert, body).statusCode(201).extract().<String>path("uid");

    create(bert, body).statusCode(200).body("uid", equalTo(uid));
    create(
            bert,
            Map.of("name", "one", "spec", Map.of("imageTemplateRef", Map.of("name", "pytorch"))))
        .statusCode(409)
        .body("type", equalTo("urn:mlride:problem:already-exists"))
        .body("errors[0].pointer", equalTo("/name"));
  }

  @Test
  void equalIsWhatMeansTheSame() {
    var body =
        Map.of(
            "name",
            "same",
            "spec",
            Map.of(
                "imageTemplateRef", Map.of("name", "minimal"),
                "resources", Map.of("cpu", 1, "memory", "1Gi"),
                "desiredState", "Running"));
    var otherWords =
        Map.of(
            "name",
            "same",
            "spec",
            Map.of(
                "imageTemplateRef", Map.of("name", "minimal"),
                "resources", Map.of("cpu", "1000m", "memory", "1024Mi"),
                "home", Map.of("size", "5Gi")));
    var carl = person("carl");
    create(carl, body).statusCode(201);

    create(carl, otherWords).statusCode(200);
  }

  @Test
  void aNameIsFoundForWhoHasNone() {
    create(person("dora"), Map.of("spec", SPEC))
        .statusCode(201)
        .body("name", matchesPattern("[a-z]+-[a-z]+-[0-9]+"));
  }

  @Test
  void ofSeveralEachHasAnOutcome() {
    var ida = person("ida");
    create(ida, Map.of("name", "old", "spec", SPEC)).statusCode(201);

    create(
            ida,
            Map.of(
                "items",
                List.of(
                    Map.of("name", "new", "spec", SPEC),
                    Map.of("name", "old", "spec", SPEC),
                    Map.of("name", "No", "spec", SPEC),
                    Map.of(
                        "name",
                        "bad",
                        "spec",
                        Map.of(
                            "imageTemplateRef", Map.of("name", "minimal"),
                            "home", Map.of("size", "1m"))))))
        .statusCode(200)
        .body("items.status", equalTo(List.of(201, 200, 400, 422)))
        .body("items[0].workspace.name", equalTo("new"))
        .body("items[2].problem.errors[0].pointer", equalTo("/items/2/name"))
        .body("items[3].problem.errors[0].pointer", equalTo("/items/3/spec/home/size"))
        .body("items[3].problem.type", equalTo("urn:mlride:problem:refused"));
  }

  @Test
  void aBatchHasBounds() {
    var jana = person("jana");
    var item = Map.of("spec", SPEC);

    create(jana, Map.of("items", IntStream.range(0, 51).mapToObj(it -> item).toList()))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/items"));
    create(jana, Map.of("items", List.of())).statusCode(400);
    create(jana, Map.of("name", "x", "spec", SPEC, "items", List.of(item))).statusCode(400);
  }
}
