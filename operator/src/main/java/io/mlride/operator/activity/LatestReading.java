package io.mlride.operator.activity;

import io.mlride.operator.activity.model.Reading;
import io.mlride.operator.activity.model.WorkspaceUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was read last. While the database does not answer it stays, and grows old. */
@ApplicationScoped
public class LatestReading {

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Clock clock;
  private volatile boolean begun;
  private volatile Reading reading;

  /** Nothing yet. */
  public LatestReading(Clock clock) {
    this.clock = clock;
    reading = Reading.none(clock.instant());
  }

  /** From now on it is tried to read. Whoever stands by does not know, and has nothing to say. */
  public void begin() {
    reading = Reading.none(clock.instant());
    begun = true;
  }

  /** Whether it is tried to read. */
  public boolean isBegun() {
    return begun;
  }

  /** What was read last, and when. */
  public Reading get() {
    return reading;
  }

  /** This was read, at that time. */
  public void take(Map<UUID, WorkspaceUse> uses, Instant readAt) {
    reading = new Reading(reading.watchingSince(), Optional.of(readAt), Map.copyOf(uses));
    listeners.forEach(Runnable::run);
  }

  /** Calls the listener after every reading; it must return at once. */
  public void onReading(Runnable listener) {
    listeners.add(listener);
  }
}
