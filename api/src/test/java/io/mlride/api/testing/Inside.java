package io.mlride.api.testing;

import static io.mlride.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.mlride.crds.workspace.Phase;
import io.mlride.testing.ApiServer;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Somebody with a workspace "one" that runs, on a node that is played, and a workspace "off" that
 * is stopped.
 */
public record Inside(Person person, FakeKubelet kubelet, Path home) implements AutoCloseable {

  /** Address of the running workspace. */
  public static final String ONE = "/api/v1/workspaces/one";

  /** Makes both, and returns when the one can be used. */
  public static Inside start(ApiServer apiServer) {
    var home = newHome();
    var inside = new Inside(Person.register("alice"), FakeKubelet.start(home), home);
    KubernetesClient client = apiServer.client();
    var namespace = inside.person.namespace();
    Running.workspace(client, namespace, "off", Phase.Stopped);
    var workspace = Running.workspace(client, namespace, "one", Phase.Running);
    Running.pod(client, workspace, inside.kubelet, home);
    await()
        .untilAsserted(
            () ->
                inside
                    .asks()
                    .get(ONE + "/features")
                    .then()
                    .statusCode(200)
                    .body("logs.available", equalTo(true))
                    .body("terminal.available", equalTo(true))
                    .body("files.available", equalTo(true))
                    .body("runs.available", equalTo(true)));
    return inside;
  }

  /** A request of theirs. */
  public RequestSpecification asks() {
    return person.asks();
  }

  private static Path newHome() {
    try {
      return Files.createTempDirectory("mlride-home");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kubelet.close();
    try (var files = Files.walk(home)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
