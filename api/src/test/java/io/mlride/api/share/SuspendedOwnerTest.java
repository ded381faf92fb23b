package io.mlride.api.share;

import static io.mlride.api.opening.Openings.host;
import static io.mlride.api.opening.Openings.open;
import static io.mlride.api.opening.Openings.share;
import static io.mlride.api.opening.Openings.workspace;
import static io.mlride.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;

import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.Person;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.testing.ApiServer;
import org.junit.jupiter.api.Test;

@ApiTest
class SuspendedOwnerTest {

  private ApiServer apiServer;

  @Test
  void whatASuspendedOwnerSharesOpensOnlyAfterwards() {
    var owner = Person.register("nora");
    var guest = Person.register("otto");
    workspace(apiServer, owner, "a");
    share(owner, "a", guest);

    say(owner, "Suspended");
    await().untilAsserted(() -> open(guest, host(owner, "a")).statusCode(403));
    open(guest, host(owner, "a")).body("type", equalTo("urn:mlride:problem:suspended"));
    open(Person.register("paul"), host(owner, "a")).statusCode(404);

    say(owner, "Active");
    await().untilAsserted(() -> open(guest, host(owner, "a")).statusCode(201));
  }

  private void say(Person owner, String state) {
    apiServer
        .client()
        .resources(UserSpace.class)
        .withName(owner.handle())
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            "{\"spec\":{\"desiredState\":\"%s\"}}".formatted(state));
  }
}
