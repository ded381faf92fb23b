package io.mlride.gateway.session;

import io.mlride.gateway.GatewaySettings;
import io.mlride.gateway.cluster.ClusterView;
import io.mlride.gateway.route.Routing;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Asks every few seconds whether the sessions in use may go on: after a log-out, a suspension, the
 * end of a share or the deletion of the workspace they may not, and what is open by them is cut.
 */
@ApplicationScoped
public class SessionWatch {

  private static final Logger LOG = Logger.getLogger(SessionWatch.class);
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final Sessions sessions;
  private final SessionStore store;
  private final DatabaseLink database;
  private final ClusterView cluster;
  private final Clock clock;
  private final GatewaySettings.Session settings;

  SessionWatch(
      Sessions sessions,
      SessionStore store,
      DatabaseLink database,
      ClusterView cluster,
      Clock clock,
      GatewaySettings settings) {
    this.sessions = sessions;
    this.store = store;
    this.database = database;
    this.cluster = cluster;
    this.clock = clock;
    this.settings = settings.session();
  }

  @Scheduled(
      every = "{mlride.gateway.session.check-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void look() {
    var now = clock.instant();
    endThoseOfDeletedWorkspaces();
    sessions.end(session -> session.isUnused(now, settings.unusedFor()));
    if (database.look()) {
      confirm(now);
    }
    var after = clock.instant();
    sessions.end(session -> session.isDoubtful(after, settings.databaseGrace()));
  }

  private void endThoseOfDeletedWorkspaces() {
    if (cluster.isCurrent() && !sessions.all().isEmpty()) {
      var there = cluster.workspaces().stream().map(Routing::uid).collect(Collectors.toSet());
      sessions.end(session -> !there.contains(session.facts().workspace()));
    }
  }

  private void confirm(Instant now) {
    var all = List.copyOf(sessions.all());
    try {
      var good = store.good(all.stream().map(it -> it.facts().id()).toList(), now);
      for (var session : all) {
        if (good.contains(session.facts().id())) {
          session.confirm(now);
        } else {
          LOG.infof(
              "A session of account %s in workspace %s ended",
              session.facts().account(), session.facts().workspace());
          sessions.end(session::equals);
        }
      }
      write(all, now);
    } catch (RuntimeException e) {
      LOG.debug("Sessions could not be checked", e);
      database.lost();
    }
  }

  private void write(List<KnownSession> all, Instant now) {
    var due = all.stream().filter(it -> it.isToBeWritten(now, settings.touchEvery())).toList();
    store.touch(due.stream().map(it -> it.facts().id()).toList(), now);
    due.forEach(it -> it.written(now));
    all.stream().filter(it -> !it.hasOpen() && it.isUnused(now, KEPT)).forEach(sessions::forget);
  }

  @Scheduled(
      every = "{mlride.gateway.session.clean-every}",
      delayed = "1m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void clean() {
    if (!database.isAway()) {
      store.removeUnused(clock.instant().minus(settings.unusedFor()));
    }
  }
}
