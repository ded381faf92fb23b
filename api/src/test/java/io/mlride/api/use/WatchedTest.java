package io.mlride.api.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WatchedTest {

  private static final Instant START = Instant.parse("2026-01-31T08:00:00Z");

  private final Watched watched = new Watched(null);

  @Test
  void oneMeasurementIsOnePoint() {
    watched.add(point(0));
    watched.add(point(0));
    watched.add(point(15));

    assertThat(watched.since(START)).hasSize(2);
    assertThat(watched.since(START.plusSeconds(1))).containsExactly(point(15));
  }

  @Test
  void anHourIsKeptAndNoMore() {
    for (var i = 0; i < 400; i++) {
      watched.add(point(i * 10));
    }

    assertThat(watched.since(Instant.EPOCH)).hasSize(360).first().isEqualTo(point(400));
  }

  private static UsePoint point(int seconds) {
    return new UsePoint(START.plusSeconds(seconds), BigDecimal.ONE, BigDecimal.TEN);
  }
}
