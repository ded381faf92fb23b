package io.mlride.api.pod;

import static io.mlride.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.Person;
import io.mlride.api.testing.Running;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.workspace.Phase;
import io.mlride.testing.ApiServer;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What cannot be done inside a workspace, and how that is said. */
@ApiTest
class RefusalsTest {

  private static final String ID = "20260131-080000000-abcdef";

  private ApiServer apiServer;

  @Test
  void withoutALogInThereIsNothing() {
    paths("any").forEach(path -> given().get(path).then().statusCode(401));
  }

  @Test
  void somebodyElsesWorkspaceIsNotThere() {
    var alice = Person.register("alice");
    var bob = Person.register("bob");
    make(alice, "one", Phase.Stopped);

    paths("one").forEach(path -> bob.asks().get(path).then().statusCode(404));
    paths("one")
        .map(path -> path + "?owner=" + alice.handle())
        .forEach(path -> bob.asks().get(path).then().statusCode(404));
  }

  @Test
  void inAStoppedWorkspaceNothingCanBeDone() {
    var alice = Person.register("alice");
    make(alice, "one", Phase.Stopped);

    Stream.of("logs", "use", "files", "files/content?path=a", "runs", "runs/" + ID)
        .map(path -> alice.asks().get("/api/v1/workspaces/one/" + path))
        .forEach(RefusalsTest::isNotRunning);
    isNotRunning(run(alice, Map.of("code", "print(1)")));
    isNotRunning(alice.asks().delete("/api/v1/workspaces/one/files?path=a"));
    isNotRunning(alice.asks().body("x").put("/api/v1/workspaces/one/files/content?path=a"));
    isNotRunning(alice.asks().post("/api/v1/workspaces/one/files/folder?path=a"));
    alice
        .asks()
        .get("/api/v1/workspaces/one/features")
        .then()
        .statusCode(200)
        .body("terminal.available", equalTo(false))
        .body("runs.reason", equalTo("The workspace is stopped. Start it first."));
    alice
        .asks()
        .get("/api/v1/workspaces/one/kubernetes-events")
        .then()
        .statusCode(200)
        .body("total", equalTo(0));
  }

  @Test
  void aPodThatIsGoneMeansNotRunning() {
    var alice = Person.register("alice");
    make(alice, "one", Phase.Running);

    isNotRunning(alice.asks().get("/api/v1/workspaces/one/files"));
  }

  @Test
  void wrongValuesAreSaid() {
    var alice = Person.register("alice");
    make(alice, "one", Phase.Stopped);

    invalid(alice, "logs?tail=0", "?tail");
    invalid(alice, "logs?tail=5001", "?tail");
    invalid(alice, "logs?since=yesterday", "?since");
    invalid(alice, "use?over=2h", "?over");
    invalid(alice, "files?path=../../etc", "?path");
    invalid(alice, "files?limit=0", "?limit");
    invalid(alice, "files/content", "?path");
    invalid(alice, "runs?all=true", "?all");
    alice.asks().get("/api/v1/workspaces/one/runs/nonsense").then().statusCode(404);
  }

  @Test
  void aRunIsEitherCodeOrAFile() {
    var alice = Person.register("alice");
    make(alice, "one", Phase.Stopped);

    invalid(run(alice, Map.of()), "/code");
    invalid(run(alice, Map.of("code", "x", "file", "y")), "/code");
    invalid(run(alice, Map.of("file", "../y")), "/file");
    invalid(run(alice, Map.of("code", "x", "interpreter", "rm -rf")), "/interpreter");
    invalid(run(alice, Map.of("code", "x", "environment", Map.of("A B", "c"))), "/environment");
    invalid(run(alice, Map.of("code", "x".repeat(1_048_577))), "/code");
  }

  @Test
  void aSuspendedSpaceIsClosed() {
    var alice = Person.register("alice");
    make(alice, "one", Phase.Stopped);
    KubernetesClient client = apiServer.client();
    client
        .resources(UserSpace.class)
        .withName(alice.handle())
        .patch(
            PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":{\"desiredState\":\"Suspended\"}}");

    await()
        .untilAsserted(
            () ->
                alice
                    .asks()
                    .get("/api/v1/workspaces/one/logs")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:mlride:problem:suspended")));
    paths("one").forEach(path -> alice.asks().get(path).then().statusCode(403));
  }

  @Test
  void aBodyThatIsNoFileIsHeldToTenMegabytes() {
    given()
        .contentType("application/json")
        .body("x".repeat(11 * 1024 * 1024))
        .post("/api/v1/auth/login")
        .then()
        .statusCode(413)
        .body("type", equalTo("urn:mlride:problem:too-large"));
  }

  private static Stream<String> paths(String name) {
    return Stream.of(
            "logs",
            "kubernetes-events",
            "use",
            "features",
            "files",
            "files/content",
            "runs",
            "runs/" + ID,
            "runs/" + ID + "/output")
        .map(path -> "/api/v1/workspaces/" + name + "/" + path)
        .map(path -> path.endsWith("content") ? path + "?path=a" : path)
        .filter(path -> !path.contains("?") || !name.equals("one"));
  }

  private void make(Person owner, String name, Phase phase) {
    Running.workspace(apiServer.client(), owner.namespace(), name, phase);
    await()
        .until(
            () -> owner.asks().get("/api/v1/workspaces/" + name + "/features").statusCode() == 200);
  }

  private static Response run(Person who, Map<String, Object> body) {
    return who.asks().body(body).post("/api/v1/workspaces/one/runs");
  }

  private static void isNotRunning(Response answer) {
    answer
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:mlride:problem:not-running"))
        .body("detail", containsString("tart"));
  }

  private static void invalid(Person who, String path, String pointer) {
    invalid(who.asks().get("/api/v1/workspaces/one/" + path), pointer);
  }

  private static void invalid(Response answer, String pointer) {
    answer.then().statusCode(400).body("errors[0].pointer", containsString(pointer));
  }
}
