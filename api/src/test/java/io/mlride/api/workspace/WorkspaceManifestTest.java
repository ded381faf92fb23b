package io.mlride.api.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.OperatorsPart;
import io.mlride.api.testing.Person;
import io.mlride.crds.workspace.Workspace;
import io.mlride.testing.ApiServer;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class WorkspaceManifestTest {

  private static final String MANIFEST =
      """
      apiVersion: mlride.io/v1alpha1
      kind: Workspace
      metadata:
        name: %s
      spec:
        imageTemplateRef: {name: minimal}
      """;

  private ApiServer apiServer;

  private Person person(String name) {
    return OperatorsPart.on(apiServer).namespace(Person.register(name));
  }

  private static ValidatableResponse send(Person person, String yaml) {
    return person
        .asks()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .encodeContentTypeAs("application/yaml", ContentType.TEXT)))
        .contentType("application/yaml")
        .body(yaml)
        .post("/api/v1/workspaces")
        .then();
  }

  private static String manifest(Person person, String name) {
    return person
        .asks()
        .get("/api/v1/workspaces/" + name + "/manifest")
        .then()
        .statusCode(200)
        .contentType(containsString("application/yaml"))
        .extract()
        .asString();
  }

  private static String inAnHour() {
    return Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  @Test
  void aManifestSentBackChangesNothing() {
    var alice = person("anna");
    alice
        .asks()
        .body(
            Map.of(
                "name",
                "full",
                "spec",
                Map.of(
                    "imageTemplateRef", Map.of("name", "minimal"),
                    "resources", Map.of("cpu", "0.5", "gpus", Map.of("nvidia.com/gpu", 1)),
                    "packages", Map.of("pip", List.of("numpy==2.1.3")),
                    "env",
                        List.of(
                            Map.of("name", "NUMBER", "value", "1e3"),
                            Map.of("name", "YES", "value", "yes")),
                    "idle", Map.of("keepUntil", inAnHour()),
                    "volumes", List.of(Map.of("claimName", "set", "mountPath", "/data/set")))))
        .post("/api/v1/workspaces")
        .then()
        .statusCode(201);
    alice.asks().post("/api/v1/workspaces/full/restart").then().statusCode(200);

    var yaml = manifest(alice, "full");

    send(alice, yaml).statusCode(200);
    assertThat(yaml).doesNotContain("status", "resourceVersion", "startRequest");
  }

  @Test
  void theClusterTakesAManifest() {
    var bea = person("bea");
    send(bea, MANIFEST.formatted("first")).statusCode(201).body("name", equalTo("first"));
    var yaml = manifest(bea, "first").replace("\"first\"", "\"second\"");

    var client = apiServer.client();
    client
        .load(
            new java.io.ByteArrayInputStream(
                yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .create();

    assertThat(
            client
                .resources(Workspace.class)
                .inNamespace(bea.namespace())
                .withName("second")
                .get()
                .getSpec())
        .isEqualTo(
            client
                .resources(Workspace.class)
                .inNamespace(bea.namespace())
                .withName("first")
                .get()
                .getSpec());
  }

  @Test
  void severalDocumentsAreABatch() {
    send(person("cleo"), MANIFEST.formatted("a") + "---\n---\n" + MANIFEST.formatted("b"))
        .statusCode(200)
        .body("items.status", equalTo(List.of(201, 201)));
  }

  @Test
  void whatIsNotOnesOwnOrNotKnownIsRefused() {
    var dana = person("dana");

    send(
            dana,
            MANIFEST.formatted("a").replace("  name: a", "  name: a\n  namespace: mlride-u-bert"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/metadata/namespace"));
    send(dana, MANIFEST.formatted("a").replace("  name: a", "  name: a\n  labels: {a: b}"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/metadata/labels"));
    send(dana, MANIFEST.formatted("a") + "  colour: blue\n")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/spec/colour"));
    send(dana, MANIFEST.formatted("a").replace("kind: Workspace", "kind: Pod"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/kind"));
    send(dana, MANIFEST.formatted("-")).statusCode(400);
    send(dana, "a: [").statusCode(400);
    send(dana, "").statusCode(400);
    send(dana, "just text").statusCode(400);
    send(dana, "a: &x {b: 1}\nc: *x").statusCode(400);
    send(dana, "x".repeat(600_000)).statusCode(413);
  }
}
