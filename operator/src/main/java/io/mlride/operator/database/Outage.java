package io.mlride.operator.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Whether the database answers. Said once when it stops to, and once when it does again. */
@ApplicationScoped
public class Outage {

  private static final Logger LOG = Logger.getLogger(Outage.class);

  private final Clock clock;
  private final AtomicReference<Instant> since = new AtomicReference<>();

  /** None yet; its gauge is registered. */
  public Outage(Clock clock, MeterRegistry registry) {
    this.clock = clock;
    Gauge.builder("mlride.database.outage", since, begin -> begin.get() == null ? 0 : 1)
        .description("1 while the database does not answer, else 0")
        .register(registry);
  }

  /** Since when the database has not answered; empty: it did the last time. */
  public Optional<Instant> since() {
    return Optional.ofNullable(since.get());
  }

  void failed(Throwable failure) {
    if (since.compareAndSet(null, clock.instant())) {
      LOG.warnf(
          "History and usage cannot be written: %s. Workspaces are not affected. Trying again until"
              + " it works; what can still be found out will be written then.",
          DatabaseFault.message(failure));
    } else {
      LOG.debugf("The database still does not answer: %s", DatabaseFault.message(failure));
    }
  }

  void over() {
    var begin = since.getAndSet(null);
    if (begin != null) {
      LOG.infof(
          "History and usage are being written again, after %d s.",
          Duration.between(begin, clock.instant()).toSeconds());
    }
  }
}
