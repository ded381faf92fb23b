package io.mlride.operator.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A detail, never a reason to be not ready: workspaces do not need the database. */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {

  private final Outage outage;

  DatabaseHealth(Outage outage) {
    this.outage = outage;
  }

  @Override
  public HealthCheckResponse call() {
    var response = HealthCheckResponse.named("Database").up();
    outage
        .since()
        .ifPresentOrElse(
            since -> response.withData("unreachable since", since.toString()),
            () -> response.withData("outage", "none"));
    return response.build();
  }
}
