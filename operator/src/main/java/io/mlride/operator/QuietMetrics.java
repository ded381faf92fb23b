package io.mlride.operator;

import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The SDK's own metrics carry a label per resource, which grows without bound; ours do not. */
final class QuietMetrics {

  private QuietMetrics() {}

  @Produces
  @Singleton
  static Metrics none() {
    return Metrics.NOOP;
  }
}
