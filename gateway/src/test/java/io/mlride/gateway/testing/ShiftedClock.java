package io.mlride.gateway.testing;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The gateway's clock, which a test can put forward. */
@Mock
@ApplicationScoped
public class ShiftedClock extends Clock {

  private volatile Duration shift = Duration.ZERO;

  /** Puts it forward by so much, from the real time. */
  public void shift(Duration by) {
    shift = by;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), shift);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(shift);
  }
}
