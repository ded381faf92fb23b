package io.mlride.api.share;

import io.mlride.api.cluster.ResourceCaches;
import io.mlride.api.database.DatabaseLink;
import io.mlride.database.opening.AppSessions;
import io.mlride.database.share.Shares;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Removes shares that are over, and those of workspaces that are gone. While sharing is switched
 * off, guests who are still in are sent out; their shares stay, for it may be switched on again.
 */
@ApplicationScoped
public class EndedShares {

  /** Longer than it takes until a new workspace is known everywhere. */
  private static final Duration YOUNG = Duration.ofMinutes(5);

  private final SharingSettings settings;
  private final Shares shares;
  private final AppSessions guests;
  private final ResourceCaches caches;
  private final DatabaseLink database;
  private final Clock clock;

  EndedShares(
      SharingSettings settings,
      Shares shares,
      AppSessions guests,
      ResourceCaches caches,
      DatabaseLink database,
      Clock clock) {
    this.settings = settings;
    this.shares = shares;
    this.guests = guests;
    this.caches = caches;
    this.database = database;
    this.clock = clock;
  }

  @Scheduled(
      every = "{mlride.accounts.clean-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void remove() {
    database.whileReady(() -> QuarkusTransaction.requiringNew().run(this::removeNow));
  }

  private void removeNow() {
    var now = clock.instant();
    shares.removeExpired(now);
    if (caches.workspaces().isCurrent()) {
      var there =
          caches.workspaces().all().stream()
              .map(it -> UUID.fromString(it.getMetadata().getUid()))
              .collect(Collectors.toSet());
      shares.removeOfOthers(there, now.minus(YOUNG));
    }
    if (!settings.enabled()) {
      guests.endGuests();
    }
  }
}
