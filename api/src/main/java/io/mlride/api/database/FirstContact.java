package io.mlride.api.database;

import io.mlride.api.cluster.ResourceCaches;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once cluster and database answered for the first time. What is lost later is answered as a
 * problem, which says more than a Service without endpoints.
 */
@Readiness
@ApplicationScoped
class FirstContact implements HealthCheck {

  private final ResourceCaches caches;
  private final DatabaseLink database;
  private final AtomicBoolean made = new AtomicBoolean();

  FirstContact(ResourceCaches caches, DatabaseLink database) {
    this.caches = caches;
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    var cluster = caches.areCurrent();
    var answers = database.isReady();
    if (cluster && answers) {
      made.set(true);
    }
    return HealthCheckResponse.named("first-contact")
        .withData("cluster", cluster)
        .withData("database", answers)
        .status(made.get())
        .build();
  }
}
