package io.mlride.api.activity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mlride.api.database.DatabaseLink;
import io.mlride.api.pod.Place;
import io.mlride.database.activity.Sign;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Notes use that this service sees itself: terminals and runs that go through it. */
@ApplicationScoped
public class UseNotes {

  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final int MOST_KNOWN = 10_000;

  /** Workspaces whose terminals were noted a moment ago. */
  private final Cache<UUID, Boolean> noted =
      Caffeine.newBuilder().expireAfterWrite(PAUSE).maximumSize(MOST_KNOWN).build();

  private final ActivityStore store;
  private final DatabaseLink database;
  private final Clock clock;

  UseNotes(ActivityStore store, DatabaseLink database, Clock clock) {
    this.store = store;
    this.database = database;
    this.clock = clock;
  }

  /** Something is typed or shown; returns at once, and writes at most every 30 seconds. */
  public void terminal(Place place) {
    var workspace = UUID.fromString(place.uid());
    if (noted.asMap().putIfAbsent(workspace, true) == null) {
      var now = clock.instant();
      // While the database is away this is tried as seldom: typing must not fill the pool.
      Infrastructure.getDefaultWorkerPool()
          .execute(() -> database.whileReady(() -> store.used(workspace, Sign.TERMINAL, now)));
    }
  }

  /** A run is about to begin; from now on it is looked for. */
  public void runBegins(Place place) {
    store.runBegins(UUID.fromString(place.uid()), clock.instant());
  }
}
