package io.mlride.api.opening;

import io.mlride.api.database.DatabaseLink;
import io.mlride.database.opening.Openings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Removes codes that are over; they let nobody in, and only take room. */
@ApplicationScoped
public class ExpiredOpenings {

  private final Openings openings;
  private final DatabaseLink database;
  private final Clock clock;

  ExpiredOpenings(Openings openings, DatabaseLink database, Clock clock) {
    this.openings = openings;
    this.database = database;
    this.clock = clock;
  }

  @Scheduled(
      every = "{mlride.accounts.clean-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void remove() {
    database.whileReady(
        () -> QuarkusTransaction.requiringNew().run(() -> openings.removeExpired(clock.instant())));
  }
}
