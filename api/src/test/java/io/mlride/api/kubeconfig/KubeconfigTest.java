package io.mlride.api.kubeconfig;

import static io.mlride.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.fabric8.kubernetes.api.model.authentication.SelfSubjectReview;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.OperatorsPart;
import io.mlride.api.testing.Person;
import io.mlride.crds.userspace.SpaceState;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceSpecBuilder;
import io.mlride.testing.ApiServer;
import org.junit.jupiter.api.Test;

@ApiTest
class KubeconfigTest {

  private static final String PATH = "/api/v1/kubeconfig";

  private ApiServer apiServer;

  @Test
  void itIsTheWayToOnesOwnNamespace() {
    var anna = OperatorsPart.on(apiServer).namespace(Person.register("anna"));

    var file =
        anna.asks()
            .get(PATH)
            .then()
            .statusCode(200)
            .contentType(containsString("application/yaml"))
            .header("Content-Disposition", containsString("mlride-" + anna.handle()))
            .header("Cache-Control", equalTo("no-store"))
            .extract()
            .asString();

    anna.asks().get("/api/v1/audit").then().body("items[0].action", equalTo("getKubeconfig"));
    var config = Config.fromKubeconfig(file);
    assertThat(config.getNamespace()).isEqualTo(anna.namespace());
    try (var client = new KubernetesClientBuilder().withConfig(config).build()) {
      SelfSubjectReview who = client.resource(new SelfSubjectReview()).create();
      assertThat(who.getStatus().getUserInfo().getUsername())
          .isEqualTo("system:serviceaccount:" + anna.namespace() + ":user");
    }
  }

  @Test
  void whoHasNoSpaceYetWaits() {
    Person.register("bert").asks().get(PATH).then().statusCode(409);
    given().get(PATH).then().statusCode(401);
  }

  @Test
  void aSuspendedSpaceGetsNone() {
    var carl = OperatorsPart.on(apiServer).namespace(Person.register("carl"));
    apiServer
        .client()
        .resources(UserSpace.class)
        .withName(carl.handle())
        .edit(
            space -> {
              space.setSpec(
                  UserSpaceSpecBuilder.builder(space.getSpec())
                      .desiredState(SpaceState.Suspended)
                      .build());
              return space;
            });

    await().untilAsserted(() -> carl.asks().get(PATH).then().statusCode(403));
  }
}
