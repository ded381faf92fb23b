package io.mlride.api.podevent;

import static org.hamcrest.Matchers.equalTo;

import io.fabric8.kubernetes.api.model.EventBuilder;
import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.Inside;
import io.mlride.testing.ApiServer;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Use and Events, through a real API server to a node that is played. */
@ApiTest
class EventsTest {

  private ApiServer apiServer;
  private Inside inside;

  @BeforeEach
  void start() {
    inside = Inside.start(apiServer);
  }

  @AfterEach
  void stop() {
    inside.close();
  }

  @Test
  void eventsAreSaidInPlainWords() {
    apiServer
        .client()
        .resource(
            new EventBuilder()
                .withNewMetadata()
                .withNamespace(inside.person().namespace())
                .withName("one.1")
                .endMetadata()
                .withNewInvolvedObject()
                .withKind("Pod")
                .withNamespace(inside.person().namespace())
                .withName("ws-one")
                .endInvolvedObject()
                .withReason("Pulling")
                .withMessage("Pulling image \"x\"")
                .withLastTimestamp(Instant.now().plusSeconds(2).toString())
                .build())
        .create();

    inside
        .asks()
        .get(Inside.ONE + "/kubernetes-events")
        .then()
        .statusCode(200)
        .body("items[0].about", equalTo("app"))
        .body("items[0].message", equalTo("The image is being fetched."))
        .body("items[0].raw", equalTo("Pulling image \"x\""));
  }
}
