package io.mlride.api.workspace;

import static io.mlride.api.workspace.WorkspaceRequests.create;
import static io.mlride.api.workspace.WorkspaceRequests.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.OperatorsPart;
import io.mlride.api.testing.Person;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.WorkspaceStatusBuilder;
import io.mlride.testing.ApiServer;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ApiTest
class WorkspaceChangeTest {

  private ApiServer apiServer;

  private Person person(String name) {
    return OperatorsPart.on(apiServer).namespace(Person.register(name));
  }

  @Test
  void onlyWhatWasSeenIsChanged() {
    var anna = person("anna");
    var tag = create(anna, "a");

    patch(anna, "a", null, "{\"spec\":{\"resources\":{\"cpu\":2}}}").statusCode(428);
    var newer =
        patch(anna, "a", tag, "{\"spec\":{\"resources\":{\"cpu\":2}}}")
            .statusCode(200)
            .body("spec.resources.cpu", equalTo("2"))
            .body("spec.resources.memory", equalTo("1Gi"))
            .extract()
            .header("ETag");
    patch(anna, "a", tag, "{\"spec\":{\"resources\":{\"cpu\":3}}}")
        .statusCode(412)
        .body("type", equalTo("urn:mlride:problem:changed-meanwhile"));
    patch(
            anna,
            "a",
            newer,
            "{\"spec\":{\"resources\":{\"cpu\":null,\"gpus\":{\"nvidia.com/gpu\":null}}}}")
        .statusCode(200)
        .body("spec.resources.cpu", nullValue())
        .body("spec.resources.gpus", nullValue());
    patch(anna, "a", "*", "{\"spec\":{\"desiredState\":\"Stopped\"}}").statusCode(200);
  }

  @Test
  void whatIsWrongInAChangeIsPointedAt() {
    var berta = person("berta");
    create(berta, "a");

    patch(berta, "a", "*", "{\"spec\":{\"resources\":{\"cpus\":null}}}")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/spec/resources/cpus"));
    patch(berta, "a", "*", "{\"metadata\":{\"labels\":{}}}")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/metadata"));
    patch(berta, "a", "*", "{\"spec\":{\"home\":{\"size\":\"1Gi\"}}}")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/spec/home/size"))
        .body("errors[0].detail", containsString("cannot shrink"));
    patch(berta, "a", "*", "{\"spec\":null}").statusCode(400);
    patch(berta, "a", "*", "[]").statusCode(400);
    patch(berta, "a", "*", "{").statusCode(400);
    patch(berta, "b", "*", "{\"spec\":{\"startMode\":\"Rescue\"}}").statusCode(404);
    berta
        .asks()
        .body("{\"spec\":{\"startMode\":\"Rescue\"}}")
        .patch("/api/v1/workspaces/a")
        .then()
        .statusCode(415);
  }

  @Test
  void ofManyChangesOfOneVersionOneIsMade() throws Exception {
    var cora = person("cora");
    var tag = create(cora, "a");
    var pool = Executors.newFixedThreadPool(6);
    try {
      var changes =
          IntStream.range(0, 6)
              .<Callable<Integer>>mapToObj(
                  it ->
                      () ->
                          patch(
                                  cora,
                                  "a",
                                  tag,
                                  "{\"spec\":{\"resources\":{\"cpu\":%d}}}".formatted(it + 2))
                              .extract()
                              .statusCode())
              .toList();
      var codes = new java.util.ArrayList<Integer>();
      for (var answer : pool.invokeAll(changes)) {
        codes.add(answer.get());
      }
      assertThat(codes).containsOnly(200, 412).containsOnlyOnce(200);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aStatusThatMovesDisturbsNoChange() {
    var dina = person("dina");
    var tag = create(dina, "a");
    OperatorsPart.on(apiServer)
        .status(dina, "a", WorkspaceStatusBuilder.builder().phase(Phase.Queued).build());

    patch(dina, "a", tag, "{\"spec\":{\"resources\":{\"cpu\":2}}}").statusCode(200);
  }
}
