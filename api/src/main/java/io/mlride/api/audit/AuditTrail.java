package io.mlride.api.audit;

import io.mlride.api.database.DatabaseLink;
import io.mlride.database.audit.AuditEntries;
import io.mlride.database.audit.AuditEntry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/**
 * Writes down what people do. Requests are written down by {@link AuditFilter}; whatever is no
 * request, such as a terminal, calls {@link #record}.
 */
@ApplicationScoped
public class AuditTrail {
  private static final Logger LOG = Logger.getLogger(AuditTrail.class);

  private final AuditEntries entries;
  private final DatabaseLink database;
  private final Clock clock;

  AuditTrail(AuditEntries entries, DatabaseLink database, Clock clock) {
    this.entries = entries;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Writes a row, in a transaction of its own; for threads that may wait. Never throws: what cannot
   * be written goes to the log as an error.
   */
  public void record(Deed deed) {
    var at = clock.instant();
    // Whatever was answered well shows that the database is back, before that is known here.
    if (!database.isReady() && deed.status() >= 500) {
      LOG.errorf("The audit lacks, for the database does not answer: %s, %s", at, deed);
      return;
    }
    try {
      QuarkusTransaction.requiringNew().run(() -> entries.persist(entry(deed, at)));
    } catch (RuntimeException e) {
      LOG.errorf(e, "The audit lacks: %s, %s", at, deed);
    }
  }

  private static AuditEntry entry(Deed deed, Instant at) {
    var entry = new AuditEntry();
    // As exact as the database is, so that a time that was read finds its row again.
    entry.at = at.truncatedTo(ChronoUnit.MICROS);
    entry.requestId = deed.requestId();
    entry.actor = deed.actor();
    entry.via = deed.via();
    entry.action = deed.action();
    entry.object = deed.object();
    entry.detail = deed.detail();
    entry.owner = deed.owner();
    entry.address = deed.address();
    entry.status = deed.status();
    entry.outcome = Outcome.of(deed.status()).word();
    entry.problem = deed.problem();
    return entry;
  }
}
