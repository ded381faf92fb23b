package io.mlride.api.activity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mlride.api.database.DatabaseFailure;
import io.mlride.api.pod.Place;
import io.mlride.database.activity.Sign;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Notes use that this service sees itself: terminals and runs that go through it. */
@ApplicationScoped
public class UseNotes {

  private static final Logger LOG = Logger.getLogger(UseNotes.class);
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final int MOST_KNOWN = 10_000;

  /** Workspaces whose terminals were noted a moment ago. */
  private final Cache<UUID, Boolean> noted =
      Caffeine.newBuilder().expireAfterWrite(PAUSE).maximumSize(MOST_KNOWN).build();

  private final ActivityStore store;
  private final Clock clock;

  UseNotes(ActivityStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Something is typed or shown; returns at once, and writes at most every 30 seconds. */
  public void terminal(Place place) {
    var workspace = UUID.fromString(place.uid());
    if (noted.asMap().putIfAbsent(workspace, true) == null) {
      var now = clock.instant();
      Infrastructure.getDefaultWorkerPool()
          .execute(
              () -> {
                try {
                  store.used(workspace, Sign.TERMINAL, now);
                } catch (RuntimeException e) {
                  noted.invalidate(workspace);
                  if (!DatabaseFailure.isAway(e)) {
                    LOG.error("The use of a terminal could not be noted", e);
                  }
                }
              });
    }
  }

  /** A run is about to begin; from now on it is looked for. */
  public void runBegins(Place place) {
    store.runBegins(UUID.fromString(place.uid()), clock.instant());
  }
}
