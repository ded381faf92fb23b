package io.mlride.api.look;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.api.activity.ActivitySettings;
import io.mlride.api.activity.ActivityStore;
import io.mlride.api.activity.Crew;
import io.mlride.api.activity.RunningWorkspaces;
import io.mlride.api.cluster.TemplateLookup;
import io.mlride.api.database.DatabaseLink;
import io.mlride.api.pod.Place;
import io.mlride.api.run.RunsGoing;
import io.mlride.api.run.RunsState;
import io.mlride.api.use.UsePoint;
import io.mlride.api.use.UseStore;
import io.mlride.crds.Names;
import io.mlride.database.activity.Activity;
import io.mlride.database.activity.Look;
import io.mlride.database.activity.LookRate;
import io.mlride.rules.Reservation;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks at the Pods of running workspaces: one request to the metrics for each, and a look inside
 * where a run was begun. Each workspace is looked at by one replica; what it finds is kept in the
 * database, so that the next look may be another replica's.
 */
@ApplicationScoped
public class PodLook {

  private static final Logger LOG = Logger.getLogger(PodLook.class);
  private static final int AT_ONCE = 8;

  private final Crew crew = new Crew("pod-look", AT_ONCE);
  private final RunningWorkspaces workspaces;
  private final ActivityStore store;
  private final LookStore verdicts;
  private final UseStore metrics;
  private final GpuStore gpus;
  private final RunsGoing runs;
  private final TemplateLookup templates;
  private final DatabaseLink database;
  private final Clock clock;
  private final LookRate rate;
  private final Judgement judgement;

  PodLook(
      RunningWorkspaces workspaces,
      ActivityStore store,
      LookStore verdicts,
      UseStore metrics,
      GpuStore gpus,
      RunsGoing runs,
      TemplateLookup templates,
      DatabaseLink database,
      Clock clock,
      ActivitySettings settings) {
    this.workspaces = workspaces;
    this.store = store;
    this.verdicts = verdicts;
    this.metrics = metrics;
    this.gpus = gpus;
    this.runs = runs;
    this.templates = templates;
    this.database = database;
    this.clock = clock;
    rate = new LookRate(settings.lookEvery());
    judgement =
        new Judgement(settings.cpuThreshold(), settings.gpuThreshold(), settings.lookEvery());
  }

  @Scheduled(
      every = "{mlride.activity.look-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    database.whileReady(this::lookAtAll);
  }

  private void lookAtAll() {
    var running = workspaces.all();
    var taken = store.take(Look.POD, running.keySet(), clock.instant(), rate.due());
    var known = store.of(taken);
    var shares = shares(running, known);
    crew.each(known.values(), row -> lookAt(running.get(row.workspaceUid), row, shares));
  }

  private GpuShares shares(Map<UUID, Place> running, Map<UUID, Activity> known) {
    return gpus.isThere() && known.keySet().stream().map(running::get).anyMatch(this::hasGpus)
        ? gpus.shares()
        : GpuShares.NONE;
  }

  private boolean hasGpus(Place place) {
    var spec = place.workspace().getSpec();
    var template = templates.find(spec.imageTemplateRef(), place.namespace());
    // A template that is gone says nothing of its defaults.
    Map<String, Integer> asked =
        template
            .map(found -> (Map<String, Integer>) Reservation.of(spec, found.getSpec()).gpus())
            .orElse(spec.resources().gpus());
    return asked.values().stream().anyMatch(count -> count > 0);
  }

  private void lookAt(Place place, Activity row, GpuShares shares) {
    if (!database.isReady()) {
      // The next look will do; waiting for it with each workspace would take minutes.
      return;
    }
    var pod = Names.podName(place.name());
    var facts =
        new PodFacts(
            measure(place.namespace(), pod),
            shares.of(place.namespace(), pod),
            row.runSince == null ? RunsState.NONE : runs.in(place));
    var now = clock.instant();
    verdicts.write(row.workspaceUid, judgement.of(row, facts, now), now);
  }

  private Optional<UsePoint> measure(String namespace, String pod) {
    try {
      return metrics.measure(namespace, pod);
    } catch (KubernetesClientException e) {
      LOG.debugf(e, "What %s in %s uses is not known", pod, namespace);
      return Optional.empty();
    }
  }

  @PreDestroy
  void stop() {
    crew.close();
  }
}
