package io.mlride.gateway.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once everything was read for the first time. A cluster or database that is lost later is
 * told on a page, which says more than a Service without endpoints.
 */
@Readiness
@ApplicationScoped
class FirstContact implements HealthCheck {

  private final ClusterView cluster;
  private final AtomicBoolean made = new AtomicBoolean();

  FirstContact(ClusterView cluster) {
    this.cluster = cluster;
  }

  @Override
  public HealthCheckResponse call() {
    var current = cluster.isCurrent();
    if (current) {
      made.set(true);
    }
    return HealthCheckResponse.named("first-contact")
        .withData("cluster", current)
        .status(made.get())
        .build();
  }
}
