package io.mlride.api.disk;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.api.activity.ActivitySettings;
import io.mlride.api.activity.ActivityStore;
import io.mlride.api.activity.Crew;
import io.mlride.api.activity.RunningWorkspaces;
import io.mlride.api.database.DatabaseLink;
import io.mlride.api.pod.Place;
import io.mlride.api.pod.Pods;
import io.mlride.api.pod.WorkspacePod;
import io.mlride.database.activity.Look;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Measures home disks: when somebody asks, and once in a while without being asked. */
@ApplicationScoped
public class DiskLook {

  private static final Logger LOG = Logger.getLogger(DiskLook.class);
  private static final int AT_ONCE = 4;

  /** Whoever asks more often is told what was measured before. */
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final Crew crew = new Crew("disk-look", AT_ONCE);
  private final RunningWorkspaces workspaces;
  private final ActivityStore store;
  private final DiskStore disks;
  private final Pods pods;
  private final DatabaseLink database;
  private final Clock clock;
  private final Duration every;

  DiskLook(
      RunningWorkspaces workspaces,
      ActivityStore store,
      DiskStore disks,
      Pods pods,
      DatabaseLink database,
      Clock clock,
      ActivitySettings settings) {
    this.workspaces = workspaces;
    this.store = store;
    this.disks = disks;
    this.pods = pods;
    this.database = database;
    this.clock = clock;
    every = settings.diskEvery();
  }

  /** What is known of a disk, measured now if that was not done a moment ago; empty: nothing. */
  public Optional<DiskView> ask(UUID workspace, WorkspacePod pod) {
    if (!store.take(Look.DISK, Set.of(workspace), clock.instant(), PAUSE).isEmpty()) {
      measure(workspace, pod);
    }
    return Optional.ofNullable(store.of(Set.of(workspace)).get(workspace)).flatMap(DiskView::of);
  }

  @Scheduled(
      every = "{mlride.activity.look-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    database.whileReady(
        () -> {
          var running = workspaces.all();
          var taken = store.take(Look.DISK, running.keySet(), clock.instant(), every);
          crew.each(taken, uid -> find(running.get(uid)).ifPresent(pod -> measure(uid, pod)));
        });
  }

  private Optional<WorkspacePod> find(Place place) {
    try {
      return database.isReady() ? pods.find(place).filter(WorkspacePod::runs) : Optional.empty();
    } catch (KubernetesClientException e) {
      LOG.debugf(e, "The Pod of %s cannot be read", place.name());
      return Optional.empty();
    }
  }

  private void measure(UUID workspace, WorkspacePod pod) {
    disks.measure(pod).ifPresent(disk -> write(workspace, disk));
  }

  private void write(UUID workspace, DiskSpace disk) {
    store.measured(workspace, disk.used(), disk.size(), clock.instant());
  }

  @PreDestroy
  void stop() {
    crew.close();
  }
}
