package io.mlride.operator.record;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.mlride.database.observation.Observations;
import io.mlride.database.observation.Subject;
import io.mlride.operator.Leading;
import io.mlride.operator.database.DatabaseFault;
import io.mlride.operator.database.DatabaseLane;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Copies what Workspaces and their Pods say into the database, off the reconcile path.
 *
 * <p>Events name workspaces, and what is written is what they are when their turn comes. Whatever
 * is missed, because nobody led, the database was away or too many waited, a comparison of
 * everything finds.
 */
@ApplicationScoped
public class Recorder {

  private static final Logger LOG = Logger.getLogger(Recorder.class);

  private final DatabaseLane lane;
  private final HistoryWriter history;
  private final Observations observations;
  private final ClusterView cluster;
  private final RecordSettings settings;
  private final Waiting waiting;
  private final Counter leftOut;
  private final AtomicBoolean recordingSoon = new AtomicBoolean();
  private volatile boolean everythingCompared;

  Recorder(
      DatabaseLane lane,
      HistoryWriter history,
      Observations observations,
      ClusterView cluster,
      RecordSettings settings,
      MeterRegistry registry) {
    this.lane = lane;
    this.history = history;
    this.observations = observations;
    this.cluster = cluster;
    this.settings = settings;
    waiting = new Waiting(settings.waiting());
    Gauge.builder("mlride.record.waiting", waiting, Waiting::size)
        .description("Workspaces that wait to be recorded")
        .register(registry);
    leftOut =
        Counter.builder("mlride.record.left.out")
            .description("Times a workspace could not be recorded through a fault of its own")
            .register(registry);
  }

  void lead(@Observes Leading leading) {
    cluster.onChange(this::changed);
    cluster.whenKnown(this::recordSoon);
    lane.every(settings.compareEvery(), this::compareEverything);
    lane.every(settings.vouchEvery(), this::vouch);
  }

  private void changed(UUID workspace) {
    if (!waiting.offer(workspace)) {
      everythingCompared = false;
    }
    recordSoon();
  }

  private void recordSoon() {
    if (recordingSoon.compareAndSet(false, true)) {
      lane.soon(this::record);
    }
  }

  private void record() {
    recordingSoon.set(false);
    if (!cluster.isKnown()) {
      return;
    }
    if (!everythingCompared) {
      compareEverything();
    }
    for (var batch = waiting.take(settings.batch());
        !batch.isEmpty();
        batch = waiting.take(settings.batch())) {
      write(batch);
    }
  }

  /** Compares cluster and database; whoever waits for a turn has it here. */
  private void compareEverything() {
    if (!cluster.isKnown()) {
      return;
    }
    everythingCompared = true;
    var uids = new LinkedHashSet<>(waiting.take(Integer.MAX_VALUE));
    try {
      uids.addAll(history.open());
    } catch (RuntimeException e) {
      everythingCompared = false;
      throw e;
    }
    uids.addAll(cluster.uids());
    var all = List.copyOf(uids);
    for (var from = 0; from < all.size(); from += settings.batch()) {
      write(all.subList(from, Math.min(from + settings.batch(), all.size())));
    }
  }

  private void write(List<UUID> batch) {
    try {
      // In one order everywhere: two recorders at once wait for each other's rows, and end.
      var observed = batch.stream().sorted().map(cluster::observe).toList();
      history.write(observed);
      observed.forEach(cluster::recorded);
    } catch (RuntimeException e) {
      if (DatabaseFault.mayPass(e)) {
        everythingCompared = false;
        throw e;
      }
      oneByOne(batch, e);
    }
  }

  /** One workspace that cannot be recorded does not keep others from it. */
  private void oneByOne(List<UUID> batch, RuntimeException failure) {
    if (batch.size() == 1) {
      leftOut.increment();
      LOG.errorf(failure, "The workspace with uid %s cannot be recorded", batch.get(0));
    } else {
      batch.forEach(uid -> write(List.of(uid)));
    }
  }

  private void vouch() {
    var now = cluster.now();
    if (everythingCompared && waiting.size() == 0 && cluster.isCurrent()) {
      QuarkusTransaction.requiringNew().run(() -> observations.vouch(Subject.HISTORY, now));
    }
  }
}
