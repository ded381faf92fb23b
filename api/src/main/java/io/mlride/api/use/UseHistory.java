package io.mlride.api.use;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.api.pod.Place;
import io.mlride.crds.Names;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * What workspaces used lately, in memory: those that somebody asked about within ten minutes, at
 * most 500 of them, at most 360 points of 10 seconds each. A restart begins anew.
 */
@ApplicationScoped
public class UseHistory {

  static final int MOST_WATCHED = 500;
  private static final Duration INTEREST = Duration.ofMinutes(10);
  private static final Logger LOG = Logger.getLogger(UseHistory.class);

  private final Map<String, Watched> watched = new ConcurrentHashMap<>();
  private final UseStore store;
  private final Clock clock;

  UseHistory(UseStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Somebody asks about it. */
  void watch(Place place, Optional<UsePoint> now) {
    if (watched.size() >= MOST_WATCHED && !watched.containsKey(place.uid())) {
      return;
    }
    var it = watched.computeIfAbsent(place.uid(), uid -> new Watched(place));
    it.askedAt(clock.instant());
    now.ifPresent(it::add);
  }

  /** What it used since a time, oldest first. */
  List<UsePoint> points(String uid, Instant since) {
    return Optional.ofNullable(watched.get(uid)).map(it -> it.since(since)).orElse(List.of());
  }

  @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void measure() {
    var forgotten = clock.instant().minus(INTEREST);
    watched.values().removeIf(it -> it.lastAsked().isBefore(forgotten));
    try {
      watched.values().forEach(this::measure);
    } catch (KubernetesClientException e) {
      // The next round tries again; the time between is a gap.
      LOG.debug("Use is not measured just now", e);
    }
  }

  private void measure(Watched it) {
    var place = it.place();
    store.measure(place.namespace(), Names.podName(place.name())).ifPresent(it::add);
  }
}
