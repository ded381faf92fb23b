package io.mlride.api.database;

import io.mlride.database.account.Sessions;
import io.mlride.database.opening.Openings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Removes sessions and codes that are over by themselves; they let nobody in, and take room. */
@ApplicationScoped
public class ExpiredRows {

  private final Sessions sessions;
  private final Openings openings;
  private final DatabaseLink database;
  private final Clock clock;

  ExpiredRows(Sessions sessions, Openings openings, DatabaseLink database, Clock clock) {
    this.sessions = sessions;
    this.openings = openings;
    this.database = database;
    this.clock = clock;
  }

  /** Removes what is over by now. */
  @Scheduled(
      every = "{mlride.accounts.clean-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  public void remove() {
    database.whileReady(
        () -> {
          var now = clock.instant();
          QuarkusTransaction.requiringNew().run(() -> openings.removeExpired(now));
          QuarkusTransaction.requiringNew().run(() -> sessions.removeExpired(now));
        });
  }
}
