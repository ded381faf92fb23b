package io.mlride.gateway.activity;

import io.mlride.crds.Names;
import io.mlride.crds.workspace.Workspace;
import io.mlride.database.activity.LookRate;
import io.mlride.gateway.cluster.ClusterView;
import io.mlride.gateway.route.Routing;
import io.mlride.gateway.route.Target;
import io.mlride.gateway.session.DatabaseLink;
import io.mlride.rules.AppHost;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Writes down use, and looks at the apps of running workspaces where it is this replica's turn. */
@ApplicationScoped
public class ActivityWork {

  private static final Logger LOG = Logger.getLogger(ActivityWork.class);
  private static final int AT_ONCE = 16;
  private static final int WRITTEN_TOGETHER = 100;
  private static final Duration WRITTEN_AFTER = Duration.ofMillis(500);

  private final UseBook book;
  private final ActivityStore store;
  private final DatabaseLink database;
  private final ClusterView cluster;
  private final JupyterLook jupyter;
  private final Clock clock;
  private final LookRate rate;

  ActivityWork(
      UseBook book,
      ActivityStore store,
      DatabaseLink database,
      ClusterView cluster,
      JupyterLook jupyter,
      Clock clock,
      @ConfigProperty(name = "mlride.activity.look-every") Duration every) {
    this.book = book;
    this.store = store;
    this.database = database;
    this.cluster = cluster;
    this.jupyter = jupyter;
    this.clock = clock;
    rate = new LookRate(every);
  }

  @Scheduled(
      every = "{mlride.activity.flush-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void flush() {
    if (database.isAway()) {
      return;
    }
    var uses = book.take();
    try {
      if (!uses.isEmpty()) {
        store.used(uses);
      }
    } catch (RuntimeException e) {
      book.putBack(uses);
      LOG.warnf("Use of %d workspaces could not be written down yet", uses.size());
    }
  }

  /** What was noted last is not lost with the process. */
  void last(@Observes ShutdownEvent event) {
    flush();
  }

  @Scheduled(every = "{mlride.activity.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    if (database.isAway() || !cluster.isCurrent()) {
      return;
    }
    try {
      var running =
          cluster.workspaces().stream()
              .filter(Routing::isReady)
              .collect(Collectors.toMap(Routing::uid, Function.identity(), (one, two) -> one));
      var now = clock.instant();
      var mine = store.take(running.keySet(), now, rate.due());
      // Nobody waits for an app that does not answer: what the others say is written meanwhile.
      Multi.createFrom()
          .iterable(mine)
          .onItem()
          .transformToUni(uid -> look(uid, running.get(uid), now))
          .merge(AT_ONCE)
          .filter(Optional::isPresent)
          .map(Optional::get)
          .group()
          .intoLists()
          .of(WRITTEN_TOGETHER, WRITTEN_AFTER)
          .emitOn(Infrastructure.getDefaultWorkerPool())
          .subscribe()
          .with(store::saw, ActivityWork::tell);
    } catch (RuntimeException e) {
      tell(e);
    }
  }

  private static void tell(Throwable failure) {
    LOG.warnf("The use of workspaces is not known this time: %s", failure.getMessage());
  }

  /** Empty: one that should answer does not, so nothing is known. */
  private Uni<Optional<Looked>> look(UUID uid, Workspace workspace, Instant now) {
    var apps = askable(workspace);
    if (apps.isEmpty()) {
      return Uni.createFrom().item(Optional.of(new Looked(uid, now, List.of())));
    }
    return Uni.createFrom()
        .completionStage(() -> jupyter.at(host(workspace), apps.get(0), now).toCompletionStage())
        .map(uses -> Optional.of(new Looked(uid, now, uses)))
        .onFailure()
        .recoverWithItem(Optional.empty());
  }

  /** The main app, if it asks for the token. Others may have nobody who listens. */
  private List<Target.Ready> askable(Workspace workspace) {
    var target = Routing.of(host(workspace), Optional.of(workspace), cluster.template(workspace));
    return target instanceof Target.Ready ready && ready.token().isPresent()
        ? List.of(ready)
        : List.of();
  }

  private static AppHost host(Workspace workspace) {
    var metadata = workspace.getMetadata();
    return AppHost.main(metadata.getName(), Names.userSpaceOf(metadata.getNamespace()).orElse(""));
  }
}
