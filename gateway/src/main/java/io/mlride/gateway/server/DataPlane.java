package io.mlride.gateway.server;

import io.mlride.gateway.GatewaySettings;
import io.mlride.gateway.metrics.GatewayMetrics;
import io.mlride.gateway.upstream.HttpForward;
import io.mlride.gateway.upstream.WebSocketForward;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.net.KeyCertOptions;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One event loop with a server and connections to apps of its own. */
final class DataPlane extends AbstractVerticle {

  private static final Logger LOG = Logger.getLogger(DataPlane.class);

  private final GatewaySettings settings;
  private final FrontDoor.Parts parts;
  private final GatewayMetrics metrics;
  private final Draining draining;
  private final Clock clock;
  private final Optional<KeyCertOptions> tls;
  private WebSocketForward webSockets;

  DataPlane(
      GatewaySettings settings,
      FrontDoor.Parts parts,
      GatewayMetrics metrics,
      Draining draining,
      Clock clock,
      Optional<KeyCertOptions> tls) {
    this.settings = settings;
    this.parts = parts;
    this.metrics = metrics;
    this.draining = draining;
    this.clock = clock;
    this.tls = tls;
  }

  @Override
  public void start(Promise<Void> started) {
    var connections = new Connections(vertx, settings, metrics, draining);
    webSockets = new WebSocketForward(vertx, settings, parts.book(), metrics, clock);
    var door =
        new FrontDoor(
            parts, new HttpForward(vertx, settings, parts.pages(), metrics), webSockets, settings);
    vertx
        .createHttpServer(ServerOptions.of(settings, tls))
        .connectionHandler(connections::opened)
        .requestHandler(request -> connections.handle(request, door::enter))
        .invalidRequestHandler(new Unreadable(parts.pages())::answer)
        .exceptionHandler(failure -> LOG.debug("A connection broke", failure))
        .listen()
        .<Void>mapEmpty()
        .onComplete(started);
  }

  /** Tells all WebSockets to come again elsewhere. */
  void leave() {
    context.runOnContext(it -> webSockets.leave());
  }
}
