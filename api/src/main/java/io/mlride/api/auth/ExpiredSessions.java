package io.mlride.api.auth;

import io.mlride.api.database.DatabaseLink;
import io.mlride.database.account.Sessions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Removes sessions that are over by themselves; they let nobody in, and only take room. */
@ApplicationScoped
public class ExpiredSessions {

  private final Sessions sessions;
  private final DatabaseLink database;
  private final Clock clock;

  ExpiredSessions(Sessions sessions, DatabaseLink database, Clock clock) {
    this.sessions = sessions;
    this.database = database;
    this.clock = clock;
  }

  @Scheduled(
      every = "{mlride.accounts.clean-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void remove() {
    database.whileReady(
        () -> QuarkusTransaction.requiringNew().run(() -> sessions.removeExpired(clock.instant())));
  }
}
