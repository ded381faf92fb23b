package io.mlride.api.look;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.mlride.api.testing.ActivityRow;
import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Inside;
import io.mlride.api.testing.Metrics;
import io.mlride.crds.Names;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looks at a Pod on a node that is played; the test says when a look is due. */
@ApiTest
class PodLookTest {

  @Inject PodLook look;
  private ApiServer apiServer;
  private EmbeddedDatabase database;
  private Inside inside;
  private Metrics metrics;
  private ActivityRow row;
  private Instant measured;

  @BeforeEach
  void start() {
    inside = Inside.start(apiServer);
    metrics = Metrics.on(apiServer.client());
    String uid = inside.asks().get(Inside.ONE).path("uid");
    row = new ActivityRow(DatabaseRows.of(database), UUID.fromString(uid));
    measured = Instant.now().minusSeconds(100);
  }

  @AfterEach
  void stop() {
    inside.close();
  }

  private void measure(String cpu) {
    measured = measured.plusSeconds(15);
    metrics.say(inside.person().namespace(), Names.podName("one"), cpu, measured);
  }

  private void look() {
    row.set("pod_asked_at = null");
    look.look();
  }

  @Test
  void aProgramThatComputesIsSeenAndNothingElseIs() {
    look();
    assertThat(row.get("pod_asked_at")).isNotNull();
    assertThat(row.get("cpu_seen_at")).isNull();

    measure("3m");
    look();
    assertThat(row.get("cpu_seen_at")).isNotNull();
    assertThat(row.get("gpu_seen_at")).isNull();
    measure("950m");
    look();
    assertThat(row.get("used_at")).isNull();
    measure("51m");
    look();

    assertThat(row.get("cpu_samples")).isEqualTo("011");
    assertThat(row.get("used_by")).isEqualTo("cpu");
    inside
        .asks()
        .get("/api/v1/workspaces?q=one")
        .then()
        .body("items[0].usedBy", equalTo("cpu"))
        .body("items[0].lastUsedAt", notNullValue());
  }

  @Test
  void aLookIsTakenOnceInItsTime() {
    look();
    var asked = row.get("pod_asked_at");

    measure("2");
    look.look();

    assertThat(row.get("pod_asked_at")).isEqualTo(asked);
    assertThat(row.get("cpu_samples")).isNull();
  }

  @Test
  void aRunThatOnlyWaitsIsUseUntilItIsOver() {
    measure("1m");
    String run =
        inside
            .asks()
            .body(Map.of("code", "import time; time.sleep(300)"))
            .post(Inside.ONE + "/runs")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    assertThat(row.get("run_since")).isNotNull();
    assertThat(row.get("used_by")).isEqualTo("run");

    row.set("used_at = null, used_by = null, run_since = run_since - interval '5 minutes'");
    look();
    assertThat(row.get("used_by")).isEqualTo("run");
    assertThat(row.get("run_since")).isNotNull();

    inside.asks().post(Inside.ONE + "/runs/" + run + "/stop").then().statusCode(200);
    await()
        .untilAsserted(
            () ->
                inside
                    .asks()
                    .get(Inside.ONE + "/runs/" + run)
                    .then()
                    .body("state", equalTo("stopped")));
    row.set("used_at = null, used_by = null");
    look();

    assertThat(row.get("run_since")).isNull();
    assertThat(row.get("used_by")).isNull();
    assertThat(row.get("cpu_seen_at")).isNotNull();
  }
}
