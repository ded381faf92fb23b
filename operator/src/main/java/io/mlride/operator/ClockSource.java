package io.mlride.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The time, injected so that a test can set it. */
final class ClockSource {

  private ClockSource() {}

  @Produces
  @ApplicationScoped
  static Clock utc() {
    return Clock.systemUTC();
  }
}
