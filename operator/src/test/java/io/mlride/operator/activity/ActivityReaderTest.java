package io.mlride.operator.activity;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.operator.database.DatabaseLane;
import io.mlride.operator.database.Outage;
import io.mlride.operator.testing.IdleSurroundings;
import io.mlride.operator.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(IdleSurroundings.class)
class ActivityReaderTest {

  private EmbeddedDatabase database;
  @Inject Looks looks;
  @Inject LatestReading latest;
  @Inject DatabaseLane lane;
  @Inject Outage outage;
  @Inject MovableClock clock;

  @Test
  void aTableThatIsNotThereHoldsNothingUpAndIsReadWhenItCame() throws InterruptedException {
    database.start();
    looks.lead();
    looks.read();
    var next = new CountDownLatch(1);
    lane.soon(next::countDown);

    assertThat(next.await(3, TimeUnit.MINUTES)).isTrue();
    assertThat(outage.since()).isEmpty();
    assertThat(latest.get().readAt()).isEmpty();

    Looks.install(database);
    var uid = UUID.randomUUID().toString();
    looks.step(database, uid, true, true);
    var seen = Optional.of(clock.instant());
    assertThat(latest.get().of(uid).use().usedAt()).isEqualTo(seen);
    assertThat(latest.get().of(uid).use().appsSeenAt()).isEqualTo(seen);
    assertThat(latest.get().of(uid).use().gpuSeenAt()).isEmpty();

    database.stop();
    clock.advance(Looks.EVERY);
    looks.read();
    await().until(() -> outage.since().isPresent());
    assertThat(latest.get().readAt()).as("what was read stays, and grows old").isEqualTo(seen);
    database.start();
    await().until(() -> latest.get().readAt().equals(Optional.of(clock.instant())));
  }
}
