package io.mlride.database.usage;

import static io.mlride.database.history.HistoryRows.reservation;
import static io.mlride.database.history.HistoryRows.run;
import static io.mlride.database.history.HistoryRows.workspace;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.database.history.Ending;
import io.mlride.database.history.RecordedWorkspaces;
import io.mlride.database.history.Reservations;
import io.mlride.database.history.Runs;
import io.mlride.database.observation.Observations;
import io.mlride.database.observation.Subject;
import io.mlride.database.testing.DatabaseResource;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Every run here reserves two cores and 4 GiB. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestTransaction
class UsageDaysTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant MIDNIGHT = Instant.parse("2026-11-21T00:00:00Z");

  @Inject RecordedWorkspaces workspaces;
  @Inject Runs runs;
  @Inject Reservations reservations;
  @Inject Observations observations;
  @Inject UsageDays usage;
  @Inject EntityManager entityManager;

  private final UUID workspace = UUID.randomUUID();
  private final UUID pod = UUID.randomUUID();

  @Test
  void aRunCountsWhatItReservedWhileItLasted() {
    started(pod, TEN, Map.of("nvidia.com/gpu", 1L, "amd.com/gpu", 2L));
    runs.end(pod, new Ending(TEN.plusSeconds(100), false, "Deleted"));

    var day = onlyDay();

    assertThat(day.day).isEqualTo(DAY);
    assertThat(day.name).isEqualTo("thesis");
    assertAmount(day.runSeconds, 100);
    assertAmount(day.cpuSeconds, 200);
    assertAmount(day.memoryGibSeconds, 400);
    assertAmount(day.gpuSeconds, 300);
    assertAmount(day.cpuSecondsEstimated, 0);
    assertThat(gpus()).containsExactly("amd.com/gpu 200", "nvidia.com/gpu 100");
  }

  @Test
  void severalRunsOfADayAddUp() {
    started(pod, TEN, Map.of());
    runs.end(pod, new Ending(TEN.plusSeconds(100), false, "Deleted"));
    var second = UUID.randomUUID();
    started(second, TEN.plusSeconds(200), Map.of());
    runs.end(second, new Ending(TEN.plusSeconds(210), false, "Evicted"));

    assertAmount(onlyDay().cpuSeconds, 220);
  }

  @Test
  void aRunThatCrossesMidnightCountsOnEachDay() {
    started(pod, MIDNIGHT.minusSeconds(60), Map.of());
    runs.end(pod, new Ending(MIDNIGHT.plusSeconds(86400 + 30), false, "Deleted"));

    assertThat(days())
        .extracting(day -> day.day + " " + day.runSeconds.intValueExact())
        .containsExactly("2026-11-20 60", "2026-11-21 86400", "2026-11-22 30");
  }

  @Test
  void aRunThatEndsAtMidnightLeavesNothingToTheNextDay() {
    started(pod, MIDNIGHT.minusSeconds(60), Map.of());
    runs.end(pod, new Ending(MIDNIGHT, false, "Deleted"));

    assertAmount(onlyDay().runSeconds, 60);
  }

  @Test
  void aRunThatGoesOnCountsAsFarAsItWasSeen() {
    started(pod, TEN, Map.of());
    assertThat(days()).isEmpty();

    observations.vouch(Subject.HISTORY, TEN.plusSeconds(50));
    assertAmount(onlyDay().cpuSeconds, 100);

    observations.vouch(Subject.HISTORY, TEN.plusSeconds(80));
    assertAmount(onlyDay().cpuSeconds, 160);
    assertAmount(onlyDay().cpuSecondsEstimated, 0);
  }

  @Test
  void whatNobodyWatchedIsKeptApart() {
    started(pod, TEN, Map.of("nvidia.com/gpu", 1L));
    observations.vouch(Subject.HISTORY, TEN.plusSeconds(50));
    runs.end(pod, new Ending(TEN.plusSeconds(90), true, "Deleted"));

    var day = onlyDay();

    assertAmount(day.cpuSeconds, 100);
    assertAmount(day.cpuSecondsEstimated, 80);
    assertAmount(day.runSecondsEstimated, 40);
    assertAmount(day.memoryGibSecondsEstimated, 160);
    assertAmount(day.gpuSecondsEstimated, 40);
  }

  @Test
  void aResizeCountsFromWhenItHappened() {
    started(pod, TEN, Map.of());
    var resized = reservation(pod, TEN.plusSeconds(10), Map.of());
    resized.cpuMillis = 500;
    reservations.write(resized);
    runs.end(pod, new Ending(TEN.plusSeconds(30), false, "Deleted"));

    assertAmount(onlyDay().cpuSeconds, 10 * 2 + 20 / 2);
    assertAmount(onlyDay().runSeconds, 30);
  }

  @Test
  void anEstimateAfterAResizeCountsTheLastReservation() {
    started(pod, TEN, Map.of());
    observations.vouch(Subject.HISTORY, TEN.plusSeconds(20));
    var resized = reservation(pod, TEN.plusSeconds(10), Map.of());
    resized.cpuMillis = 500;
    reservations.write(resized);
    runs.end(pod, new Ending(TEN.plusSeconds(40), true, "Deleted"));

    assertAmount(onlyDay().cpuSeconds, 10 * 2 + 10 / 2);
    assertAmount(onlyDay().cpuSecondsEstimated, 20 / 2);
  }

  @Test
  void adminsSeeEverybody() {
    started(pod, TEN, Map.of());
    runs.end(pod, new Ending(TEN.plusSeconds(100), false, "Deleted"));

    assertThat(usage.ofEverybody(DAY, DAY))
        .anySatisfy(day -> assertThat(day.workspaceUid).isEqualTo(workspace));
    assertThat(usage.ofUserspace("bob", DAY, DAY)).isEmpty();
    assertThat(usage.ofUserspace("alice", DAY.plusDays(1), DAY.plusDays(9))).isEmpty();
  }

  private void started(UUID pod, Instant at, Map<String, Long> gpus) {
    workspaces.write(workspace(workspace, 1, "Running"));
    runs.write(run(pod, workspace, at));
    reservations.write(reservation(pod, at, gpus));
  }

  private List<UsageDay> days() {
    entityManager.flush();
    entityManager.clear();
    return usage.ofUserspace("alice", DAY, DAY.plusDays(9));
  }

  private UsageDay onlyDay() {
    assertThat(days()).hasSize(1);
    return days().get(0);
  }

  private List<String> gpus() {
    return entityManager
        .unwrap(Session.class)
        .createNativeQuery(
            """
            select resource || ' ' || round(gpu_seconds) from history.usage_gpu
            where workspace_uid = :uid order by resource
            """,
            String.class)
        .setParameter("uid", workspace)
        .getResultList();
  }

  private static void assertAmount(BigDecimal amount, long expected) {
    assertThat(amount).isEqualByComparingTo(BigDecimal.valueOf(expected));
  }
}
