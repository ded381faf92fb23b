package io.mlride.operator.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.mlride.database.SchemaMigration;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The one thread that talks to the database. Work is done in order, each piece again and again
 * until the database takes it; whoever hands it in never waits. The schema is brought up to date
 * before the first piece.
 */
@ApplicationScoped
public class DatabaseLane {

  private static final Logger LOG = Logger.getLogger(DatabaseLane.class);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var made = new Thread(work, "database");
            made.setDaemon(true);
            return made;
          });
  private final SchemaMigration schema;
  private final AgroalDataSource connections;
  private final Outage outage;
  private final Guard persistence;
  private boolean migrated;

  /** A thread of its own, with nothing to do yet. */
  public DatabaseLane(
      SchemaMigration schema,
      AgroalDataSource connections,
      Outage outage,
      DatabaseSettings settings) {
    this.schema = schema;
    this.connections = connections;
    this.outage = outage;
    persistence =
        Guard.create()
            .withRetry()
            .maxRetries(-1)
            .maxDuration(0, ChronoUnit.SECONDS)
            .whenException(DatabaseFault::mayPass)
            .delay(settings.firstRetry().toMillis(), ChronoUnit.MILLIS)
            .withExponentialBackoff()
            .maxDelay(settings.longestRetry().toMillis(), ChronoUnit.MILLIS)
            .done()
            .done()
            .build();
  }

  /** Does the work when what was handed in before is done. */
  public void soon(Runnable work) {
    thread.execute(() -> persistently(work));
  }

  /** Does the work, not before this time has passed. */
  public void after(Duration delay, Runnable work) {
    thread.schedule(() -> persistently(work), delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Does the work again and again, with this time between the end of one and the next. */
  public void every(Duration pause, Runnable work) {
    thread.scheduleWithFixedDelay(
        () -> persistently(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends in the middle of whatever is being done; nothing is lost that a start does not find. */
  public void end() {
    thread.shutdownNow();
  }

  /** Beans are destroyed later than what the lane needs of them. */
  void end(@Observes ShutdownEvent event) {
    end();
  }

  private void persistently(Runnable work) {
    try {
      persistence.call(() -> attempt(work), Boolean.class);
    } catch (Exception e) {
      if (!thread.isShutdown()) {
        LOG.error("A piece of the history could not be written and is given up", e);
      }
    }
  }

  private Boolean attempt(Runnable work) {
    try {
      if (!migrated) {
        schema.migrate();
        migrated = true;
      }
      work.run();
      outage.over();
      return true;
    } catch (RuntimeException e) {
      if (DatabaseFault.mayPass(e) && !thread.isShutdown()) {
        outage.failed(e);
        // What comes back may be an older copy of it.
        migrated = false;
        // Agroal 2.8 counts a connection that broke while idle as in use for ever, once a
        // transaction took it; a few restarts of the database would use up the pool.
        connections.flush(FlushMode.ALL);
      }
      throw e;
    }
  }
}
