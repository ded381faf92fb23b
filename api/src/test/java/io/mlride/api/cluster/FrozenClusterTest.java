package io.mlride.api.cluster;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.Person;
import io.mlride.testing.ApiServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was read of a cluster that says nothing any more is not told as if it were true. */
@ApiTest
class FrozenClusterTest {
  private ApiServer apiServer;

  @AfterEach
  void thaw() {
    apiServer.thaw();
  }

  @Test
  void anApiServerThatHangsIsAwayAsWell() {
    var olga = Person.register("olga");
    assertThat(workspaces(olga)).isEqualTo(200);

    apiServer.freeze();
    await().until(() -> workspaces(olga) == 503);
    olga.asks()
        .get("/api/v1/quota")
        .then()
        .statusCode(503)
        .body("type", equalTo("urn:mlride:problem:unavailable"))
        .header("Retry-After", notNullValue());

    apiServer.thaw();
    await().until(() -> workspaces(olga) == 200);
  }

  private static int workspaces(Person person) {
    return person.asks().get("/api/v1/workspaces").statusCode();
  }
}
