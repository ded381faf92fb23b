package io.mlride.api.workspace;

import static io.mlride.api.workspace.WorkspaceRequests.patch;
import static io.mlride.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.OperatorsPart;
import io.mlride.api.testing.Person;
import io.mlride.crds.imagetemplate.IdlePolicy;
import io.mlride.crds.imagetemplate.ImageTemplateSpecBuilder;
import io.mlride.crds.workspace.Idle;
import io.mlride.crds.workspace.ImageTemplateRef;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceSpecBuilder;
import io.mlride.testing.ApiServer;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Owners who want their workspaces to keep running. */
@ApiTest
class IdleWishTest {

  private ApiServer apiServer;

  /** Somebody with a template of their own that bounds idle workspaces. */
  private Person person(String name) {
    var person = OperatorsPart.on(apiServer).namespace(Person.register(name));
    OperatorsPart.on(apiServer)
        .template(
            person.namespace(),
            "bounded",
            ImageTemplateSpecBuilder.builder(OperatorsPart.spec())
                .idle(new IdlePolicy("2h", "48h"))
                .build());
    // Lists come from what the service follows, and so does the template of a workspace.
    await()
        .untilAsserted(
            () ->
                person
                    .asks()
                    .get("/api/v1/image-templates")
                    .then()
                    .body("items.name", hasItem("bounded")));
    return person;
  }

  private static ValidatableResponse create(Person person, String name, Map<String, String> idle) {
    var spec = Map.of("imageTemplateRef", Map.of("name", "bounded"), "idle", idle);
    return person.asks().body(Map.of("name", name, "spec", spec)).post("/api/v1/workspaces").then();
  }

  private static ValidatableResponse idle(Person person, String field, String value) {
    return patch(person, "a", "*", "{\"spec\":{\"idle\":{\"%s\":%s}}}".formatted(field, value));
  }

  private static String in(Duration span) {
    return Instant.now().plus(span).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  @Test
  void anOwnerKeepsAWorkspaceRunningForAsLongAsTheTemplateAllows() {
    var ida = person("ida");
    create(ida, "a", Map.of()).statusCode(201);
    var tomorrow = in(Duration.ofHours(47));

    idle(ida, "keepUntil", quoted(tomorrow))
        .statusCode(200)
        .body("spec.idle.keepUntil", equalTo(tomorrow));
    idle(ida, "keepUntil", quoted(in(Duration.ofHours(49))))
        .statusCode(422)
        .body("type", equalTo("urn:mlride:problem:refused"))
        .body("errors[0].pointer", equalTo("/spec/idle/keepUntil"))
        .body("errors[0].detail", containsString("48h"));
    idle(ida, "keepUntil", quoted(in(Duration.ofHours(-1))))
        .statusCode(422)
        .body("detail", containsString("passed"));
    idle(ida, "stopAfter", quoted("3h"))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/spec/idle/stopAfter"))
        .body("errors[0].detail", containsString("2h"));
    idle(ida, "stopAfter", quoted("30m")).statusCode(200);
    idle(ida, "keepUntil", "null")
        .statusCode(200)
        .body("spec.idle.keepUntil", nullValue())
        .body("spec.idle.stopAfter", equalTo("30m"));
    idle(ida, "keepUntil", quoted("tomorrow")).statusCode(400);
  }

  @Test
  void aNewWorkspaceIsHeldToTheSameAndOneThatIsThereStays() {
    var jan = person("jan");
    create(jan, "a", Map.of("keepUntil", in(Duration.ofHours(49))))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/spec/idle/keepUntil"));
    jan.asks().get("/api/v1/workspaces/a").then().statusCode(404);

    var passed = Map.of("keepUntil", "2026-01-02T03:04:05Z");
    apply(jan, passed);
    create(jan, "b", passed).statusCode(200);
    create(jan, "b", Map.of("keepUntil", "2026-01-02T03:04:06Z")).statusCode(409);
  }

  /** As kubectl would have made it while its time had not passed. */
  private void apply(Person person, Map<String, String> idle) {
    var workspace = new Workspace();
    workspace.getMetadata().setNamespace(person.namespace());
    workspace.getMetadata().setName("b");
    workspace.setSpec(
        WorkspaceSpecBuilder.builder()
            .imageTemplateRef(new ImageTemplateRef("bounded", null))
            .idle(new Idle(null, Instant.parse(idle.get("keepUntil"))))
            .build());
    apiServer.client().resource(workspace).create();
  }
}
