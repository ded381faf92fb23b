package io.mlride.operator.imagetemplate.registry;

import io.micrometer.core.instrument.MeterRegistry;
import io.mlride.operator.imagetemplate.pullsecret.PullSecretReader;
import java.time.Clock;

/** Look-ups put together as the application does it. */
public final class TestLookUps {
  private TestLookUps() {}

  /** Look-ups that may ask one registry over plain HTTP. */
  public static LookUps of(
      String registry, PullSecretReader secrets, MeterRegistry meters, Clock clock) {
    var jib = new JibRegistry(TestSettings.plain(registry));
    return new LookUps(new Errands(jib, secrets, meters), clock);
  }
}
