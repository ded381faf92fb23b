package io.mlride.database.history;

import static io.mlride.database.history.HistoryRows.START;
import static io.mlride.database.history.HistoryRows.reservation;
import static io.mlride.database.history.HistoryRows.run;
import static io.mlride.database.history.HistoryRows.workspace;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.database.testing.DatabaseResource;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestTransaction
class RunsTest {

  @Inject RecordedWorkspaces workspaces;
  @Inject Runs runs;
  @Inject Reservations reservations;
  @Inject EntityManager entityManager;

  private final UUID workspace = UUID.randomUUID();
  private final UUID pod = UUID.randomUUID();

  @Test
  void aRunWrittenTwiceIsOneRowAndLearnsItsDigest() {
    workspaces.write(workspace(workspace, 1, "Running"));
    runs.write(run(pod, workspace, START));
    var known = run(pod, workspace, START.plusSeconds(5));
    known.imageDigest = "sha256:abc";
    runs.write(known);
    runs.write(run(pod, workspace, START));

    assertThat(row().imageDigest).isEqualTo("sha256:abc");
    assertThat(row().startedAt).isEqualTo(START);
    assertThat(row().lastSeenAt).isEqualTo(START.plusSeconds(5));
  }

  @Test
  void anExactEndReplacesAnEstimateAndStays() {
    workspaces.write(workspace(workspace, 1, "Running"));
    runs.write(run(pod, workspace, START));
    runs.end(pod, new Ending(START.plusSeconds(600), true, "Deleted"));
    assertThat(row().endEstimated).isTrue();
    assertThat(row().lastSeenAt).isEqualTo(START);

    runs.end(pod, new Ending(START.plusSeconds(300), false, "OOMKilled"));
    runs.end(pod, new Ending(START.plusSeconds(900), true, "Deleted"));
    runs.write(run(pod, workspace, START));

    assertThat(row().endedAt).isEqualTo(START.plusSeconds(300));
    assertThat(row().endEstimated).isFalse();
    assertThat(row().endReason).isEqualTo("OOMKilled");
    assertThat(runs.among(List.of(workspace), List.of())).isEmpty();
    assertThat(runs.among(List.of(), List.of(pod))).hasSize(1);
  }

  @Test
  void noRunEndsBeforeItStarted() {
    workspaces.write(workspace(workspace, 1, "Running"));
    runs.write(run(pod, workspace, START));
    runs.end(pod, new Ending(START.minusSeconds(1), false, "Failed"));

    assertThat(row().endedAt).isEqualTo(START);
  }

  @Test
  void aPodThatIsThereAfterAllTakesItsEstimatedEndBack() {
    workspaces.write(workspace(workspace, 1, "Running"));
    runs.write(run(pod, workspace, START));
    runs.end(pod, new Ending(START.plusSeconds(600), true, "Deleted"));
    assertThat(runs.workspacesWithOpenRuns()).doesNotContain(workspace);

    runs.write(run(pod, workspace, START));

    assertThat(row().endedAt).isNull();
    assertThat(runs.workspacesWithOpenRuns()).contains(workspace);
  }

  @Test
  void theNewestReservationOfEachPodIsFound() {
    workspaces.write(workspace(workspace, 1, "Running"));
    runs.write(run(pod, workspace, START));
    reservations.write(reservation(pod, START, Map.of("nvidia.com/gpu", 1L)));
    var resized = reservation(pod, START.plusSeconds(60), Map.of("nvidia.com/gpu", 1L));
    resized.cpuMillis = 4000;
    reservations.write(resized);
    reservations.write(reservation(pod, START.plusSeconds(60), Map.of()));

    assertThat(reservations.newest(List.of(pod, UUID.randomUUID())))
        .singleElement()
        .extracting(row -> row.since, row -> row.cpuMillis, row -> row.memoryBytes, row -> row.gpus)
        .containsExactly(START.plusSeconds(60), 4000L, 4L << 30, Map.of("nvidia.com/gpu", 1L));
  }

  @Test
  void runsOfAWorkspaceComeNewestFirst() {
    workspaces.write(workspace(workspace, 1, "Running"));
    runs.write(run(pod, workspace, START));
    runs.write(run(UUID.randomUUID(), workspace, START.plusSeconds(60)));

    assertThat(runs.of(workspace, START.plusSeconds(61), 10))
        .extracting(row -> row.startedAt)
        .containsExactly(START.plusSeconds(60), START);
    assertThat(runs.of(workspace, START.plusSeconds(60), 10)).hasSize(1);
  }

  private Run row() {
    entityManager.clear();
    return runs.findById(pod);
  }
}
