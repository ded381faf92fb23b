package io.mlride.gateway.server;

import io.mlride.gateway.GatewaySettings;
import io.mlride.gateway.activity.UseBook;
import io.mlride.gateway.metrics.GatewayMetrics;
import io.mlride.gateway.page.Pages;
import io.mlride.gateway.route.Router;
import io.mlride.gateway.visit.VisitReader;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;

/** Begins and ends the server that people reach. */
@ApplicationScoped
public class GatewayServer {

  private static final Logger LOG = Logger.getLogger(GatewayServer.class);
  private static final int BEFORE_ALL_ELSE_ENDS = 1000;
  private static final int LEAST = 2;

  private final List<DataPlane> planes = new CopyOnWriteArrayList<>();
  private final Vertx vertx;
  private final GatewaySettings settings;
  private final FrontDoor.Parts parts;
  private final GatewayMetrics metrics;
  private final Draining draining;
  private final TlsFiles tls;
  private final Clock clock;

  GatewayServer(
      Vertx vertx,
      GatewaySettings settings,
      Inside inside,
      GatewayMetrics metrics,
      Draining draining,
      TlsFiles tls,
      Clock clock) {
    this.vertx = vertx;
    this.settings = settings;
    this.parts = inside.parts();
    this.metrics = metrics;
    this.draining = draining;
    this.tls = tls;
    this.clock = clock;
  }

  /** What a request meets. */
  @ApplicationScoped
  static class Inside {
    private final VisitReader reader;
    private final Doorkeeper doorkeeper;
    private final ReservedPaths reserved;
    private final Router router;
    private final Pages pages;
    private final UseBook book;

    Inside(
        VisitReader reader,
        Doorkeeper doorkeeper,
        ReservedPaths reserved,
        Router router,
        Pages pages,
        UseBook book) {
      this.reader = reader;
      this.doorkeeper = doorkeeper;
      this.reserved = reserved;
      this.router = router;
      this.pages = pages;
      this.book = book;
    }

    FrontDoor.Parts parts() {
      return new FrontDoor.Parts(reader, doorkeeper, reserved, router, pages, book);
    }
  }

  void start(@Observes StartupEvent event) {
    tls.read();
    var encryption = tls.options();
    var loops =
        settings.eventLoops() > 0
            ? settings.eventLoops()
            : Math.max(LEAST, Runtime.getRuntime().availableProcessors());
    for (var i = 0; i < loops; i++) {
      var plane = new DataPlane(settings, parts, metrics, draining, clock, encryption);
      vertx.deployVerticle(plane).toCompletionStage().toCompletableFuture().join();
      planes.add(plane);
    }
    LOG.infof(
        "Listens on port %d, %s, with %d event loops",
        settings.port(), encryption.isPresent() ? "encrypted" : "plain", loops);
  }

  @Scheduled(
      every = "{mlride.gateway.tls.look-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    try {
      if (tls.read()) {
        LOG.info("The certificate was replaced");
      }
    } catch (IllegalArgumentException e) {
      LOG.errorf("%s; the old ones stay", e.getMessage());
    }
  }

  /** First, so that what is noted last is written down afterwards. */
  void stop(@Observes @Priority(BEFORE_ALL_ELSE_ENDS) ShutdownEvent event) {
    draining.begin();
    leave();
    draining.finish(settings.shutdownDelay());
    Future.join(planes.stream().map(plane -> vertx.undeploy(plane.deploymentID())).toList())
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  /** WebSockets end by themselves late or never; those of a page are best opened anew. */
  void leave() {
    planes.forEach(DataPlane::leave);
  }
}
