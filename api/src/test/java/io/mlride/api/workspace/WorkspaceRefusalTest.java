package io.mlride.api.workspace;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.OperatorsPart;
import io.mlride.api.testing.Person;
import io.mlride.testing.ApiServer;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class WorkspaceRefusalTest {

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
  void whatIsWrongIsPointedAt() {
    var emil = person("emil");

    create(emil, Map.of("name", "Not A Name", "spec", SPEC))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/name"));
    create(emil, Map.of("name", "x")).statusCode(400).body("errors[0].pointer", equalTo("/spec"));
    create(emil, Map.of("name", "x", "spec", Map.of()))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/spec/imageTemplateRef"));
    emil.asks().post("/api/v1/workspaces").then().statusCode(400);
  }

  @Test
  void anUnknownFieldDeepInsideIsRefused() {
    create(
            person("fritz"),
            Map.of(
                "name",
                "x",
                "spec",
                Map.of(
                    "imageTemplateRef", Map.of("name", "minimal"),
                    "resources", Map.of("limits", Map.of("cpus", 2)))))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/spec/resources/limits/cpus"));
  }

  @Test
  void theClustersRulesSpeakInTheCallersFields() {
    create(
            person("gerd"),
            Map.of(
                "name",
                "x",
                "spec",
                Map.of(
                    "imageTemplateRef", Map.of("name", "minimal"),
                    "resources", Map.of("memory", "512m", "gpus", Map.of("gpu", 1)),
                    "packages", Map.of("pip", List.of("numpy", "https://evil.example/x")))))
        .statusCode(422)
        .body("type", equalTo("urn:mlride:problem:refused"))
        .body("errors.pointer", hasItem("/spec/resources/memory"))
        .body("errors.pointer", hasItem("/spec/resources/gpus"))
        .body("errors.pointer", hasItem("/spec/packages/pip"))
        .body("errors.detail", hasItem(containsString("512m is half a byte")));
  }

  @Test
  void whatIsNoAmountIsRefused() {
    create(
            person("hans"),
            Map.of(
                "name",
                "x",
                "spec",
                Map.of(
                    "imageTemplateRef", Map.of("name", "minimal"),
                    "resources", Map.of("cpu", "much"))))
        .statusCode(org.hamcrest.Matchers.oneOf(400, 422))
        .body("errors[0].pointer", equalTo("/spec/resources/cpu"));
  }

  @Test
  void aQuotaThatIsUsedUpIsSaidInNumbers() {
    var karl = person("karl");
    OperatorsPart.on(apiServer).quota(karl, Map.of("count/workspaces.mlride.io", "2"));
    create(karl, Map.of("name", "a", "spec", SPEC)).statusCode(201);
    create(karl, Map.of("name", "b", "spec", SPEC)).statusCode(201);

    create(karl, Map.of("name", "c", "spec", SPEC))
        .statusCode(409)
        .body("type", equalTo("urn:mlride:problem:over-quota"))
        .body("detail", containsString("workspaces is used up: 2 of 2"));
    create(karl, Map.of("name", "a", "spec", SPEC)).statusCode(200);
  }

  @Test
  void aSpaceThatIsNotThereYetIsWaitedFor() {
    create(Person.register("lars"), Map.of("name", "a", "spec", SPEC))
        .statusCode(409)
        .header("Retry-After", equalTo("2"))
        .body("detail", containsString("still being set up"));
  }

  @Test
  void onlyWhoIsLoggedInMakesAnything() {
    io.restassured.RestAssured.given()
        .contentType(ContentType.JSON)
        .body(Map.of("name", "a", "spec", SPEC))
        .post("/api/v1/workspaces")
        .then()
        .statusCode(401);
  }
}
