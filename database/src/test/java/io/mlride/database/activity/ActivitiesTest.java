package io.mlride.database.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.database.testing.AccountsProfile;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AccountsProfile.class)
@TestTransaction
class ActivitiesTest {

  private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant ELEVEN = Instant.parse("2026-11-20T11:00:00Z");
  private static final UUID ONE = UUID.randomUUID();
  private static final UUID TWO = UUID.randomUUID();

  @Inject Activities activities;

  @Test
  void theNewestUseCountsInWhateverOrderItIsTold() {
    activities.used(new Use(ONE, ELEVEN, Sign.KERNEL));
    activities.used(new Use(ONE, TEN, Sign.BROWSER));

    var row = activities.findById(ONE);
    assertThat(row.usedAt).isEqualTo(ELEVEN);
    assertThat(Sign.of(row.usedBy)).isEqualTo(Sign.KERNEL);
  }

  @Test
  void whatWasSeenNeverGoesBack() {
    activities.seen(ONE, Seen.APPS, ELEVEN);
    activities.seen(ONE, Seen.APPS, TEN);
    activities.seen(ONE, Seen.CPU, TEN);

    var row = activities.findById(ONE);
    assertThat(row.appsSeenAt).isEqualTo(ELEVEN);
    assertThat(row.cpuSeenAt).isEqualTo(TEN);
    assertThat(row.gpuSeenAt).isNull();
  }

  @Test
  void aLookIsTakenOnceInItsTime() {
    var minute = Duration.ofMinutes(1);
    assertThat(activities.take(Look.APPS, List.of(ONE, TWO), TEN, minute))
        .containsExactlyInAnyOrder(ONE, TWO);
    assertThat(activities.take(Look.APPS, List.of(ONE, TWO), TEN.plusSeconds(30), minute))
        .isEmpty();
    assertThat(activities.take(Look.POD, List.of(ONE), TEN.plusSeconds(30), minute))
        .containsExactly(ONE);
    assertThat(activities.take(Look.APPS, List.of(TWO), TEN.plusSeconds(60), minute))
        .containsExactly(TWO);
  }

  @Test
  void aDiskIsAsItWasMeasuredLast() {
    activities.measured(ONE, 1, 10, TEN);
    activities.measured(ONE, 9, 20, ELEVEN);

    var row = activities.findById(ONE);
    assertThat(row.diskUsed).isEqualTo(9);
    assertThat(row.diskSize).isEqualTo(20);
    assertThat(row.diskSeenAt).isEqualTo(ELEVEN);
  }

  @Test
  void rowsOfWorkspacesThatAreGoneAreRemoved() {
    activities.seen(ONE, Seen.APPS, TEN);
    activities.seen(TWO, Seen.APPS, TEN);

    assertThat(activities.known()).containsExactlyInAnyOrder(ONE, TWO);
    assertThat(activities.remove(List.of(ONE, UUID.randomUUID()))).isEqualTo(1);
    assertThat(activities.remove(List.of())).isZero();
    assertThat(activities.known()).containsExactly(TWO);
  }

  @Test
  void aRunThatBeganMeanwhileIsNotOver() {
    activities.runBegins(ONE, TEN);
    activities.runBegins(ONE, ELEVEN);

    activities.runsOver(ONE, TEN);
    assertThat(row().runSince).isEqualTo(ELEVEN);

    activities.runsOver(ONE, ELEVEN);
    assertThat(row().runSince).isNull();
  }

  @Test
  void samplesAreKeptForWhoLooksNext() {
    activities.take(Look.POD, List.of(ONE), TEN, Duration.ofMinutes(1));
    activities.cpuSampled(ONE, "01", TEN);
    activities.gpuSampled(ONE, "1");

    assertThat(row().cpuSamples).isEqualTo("01");
    assertThat(row().cpuSampledAt).isEqualTo(TEN);
    assertThat(row().gpuSamples).isEqualTo("1");
  }

  private Activity row() {
    activities.getEntityManager().clear();
    return activities.of(List.of(ONE, TWO)).get(0);
  }
}
