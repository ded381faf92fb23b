package io.mlride.api.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.mlride.database.SchemaMigration;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Brings the schema up to date as soon as the database answers, at the start and after it was away:
 * what comes back may be an older copy.
 */
@ApplicationScoped
public class DatabaseLink {

  private static final Logger LOG = Logger.getLogger(DatabaseLink.class);
  private static final int PATIENCE_SECONDS = 2;

  private final SchemaMigration schema;
  private final AgroalDataSource connections;
  private volatile boolean ready;
  private volatile boolean told;

  DatabaseLink(SchemaMigration schema, AgroalDataSource connections) {
    this.schema = schema;
    this.connections = connections;
  }

  /** Whether the schema is up to date and the database answered last time. */
  public boolean isReady() {
    return ready;
  }

  /**
   * Refuses what needs the database while it is known to be away: who asks is told so at once, and
   * does not wait for the end of a connection's patience.
   */
  public void require() {
    if (!ready) {
      throw DatabaseFailure.unavailable();
    }
  }

  /** Does what has its time, unless the database is away; then the next time will do. */
  public void whileReady(Runnable work) {
    if (!ready) {
      return;
    }
    try {
      work.run();
    } catch (RuntimeException e) {
      if (!DatabaseFailure.isAway(e)) {
        throw e;
      }
      lost();
    }
  }

  /**
   * The database did not answer. Agroal 2.8 counts a connection that broke while idle as in use for
   * ever once a transaction took it; a few restarts of the database would use up the pool.
   */
  public void lost() {
    ready = false;
    connections.flush(FlushMode.ALL);
  }

  @Scheduled(
      every = "{mlride.database.look-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    if (!ready) {
      prepare();
    } else if (!answers()) {
      LOG.warn("The user database does not answer any more");
      told = true;
      lost();
    }
  }

  /** One that takes connections and then says nothing is away as well. */
  private boolean answers() {
    try (var connection = connections.getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  private void prepare() {
    try {
      schema.migrate();
      ready = true;
      told = false;
      LOG.info("The user database answers");
    } catch (FlywayException e) {
      connections.flush(FlushMode.ALL);
      if (!told) {
        LOG.warnf(
            "The user database does not answer yet: %s",
            e.getMessage().lines().findFirst().orElse(""));
        told = true;
      }
    }
  }
}
