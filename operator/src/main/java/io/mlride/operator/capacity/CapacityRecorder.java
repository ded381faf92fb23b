package io.mlride.operator.capacity;

import io.mlride.database.capacity.Nodes;
import io.mlride.database.observation.Observations;
import io.mlride.database.observation.Subject;
import io.mlride.operator.Leading;
import io.mlride.operator.database.DatabaseLane;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Writes what is free in the cluster to the database when it changes. */
@ApplicationScoped
public class CapacityRecorder {

  private final DatabaseLane lane;
  private final CapacitySnapshot snapshot;
  private final Nodes nodes;
  private final Observations observations;
  private final CapacitySettings settings;
  private final Clock clock;
  private final AtomicBoolean writingSoon = new AtomicBoolean();

  CapacityRecorder(
      DatabaseLane lane,
      CapacitySnapshot snapshot,
      Nodes nodes,
      Observations observations,
      CapacitySettings settings,
      Clock clock) {
    this.lane = lane;
    this.snapshot = snapshot;
    this.nodes = nodes;
    this.observations = observations;
    this.settings = settings;
    this.clock = clock;
  }

  void lead(@Observes Leading leading) {
    snapshot.onChange(this::changed);
    lane.every(settings.vouchEvery(), this::vouch);
    changed();
  }

  private void changed() {
    if (writingSoon.compareAndSet(false, true)) {
      lane.after(settings.gather(), this::write);
    }
  }

  private void write() {
    writingSoon.set(false);
    QuarkusTransaction.requiringNew().run(this::replace);
  }

  /** The rows are compared again, too: they may be those of a database restored from a backup. */
  private void vouch() {
    if (snapshot.isFollowing() && !writingSoon.get()) {
      var now = now();
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                replace();
                observations.vouch(Subject.CAPACITY, now);
              });
    }
  }

  private void replace() {
    snapshot.current().ifPresent(current -> nodes.replace(CapacityRows.of(current), now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
