package io.mlride.gateway.server;

import io.mlride.gateway.GatewaySettings;
import io.mlride.gateway.metrics.GatewayMetrics;
import io.mlride.gateway.page.Answers;
import io.mlride.gateway.visit.Ending;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The connections of one event loop: how many there may be, and how long one may be there without a
 * whole request.
 */
final class Connections {

  private static final int LEAST_SPARE = 16;
  private static final int SPARE_PART = 10;
  private static final String FULL =
      "So many connections are open that there is no room for another one. Try again in a moment.";
  private static final String ENDING = "The gateway restarts. Try again.";

  private static final class State {
    private final boolean full;
    private int open;
    private boolean last;
    private long timer;

    private State(boolean full) {
      this.full = full;
    }
  }

  private final Map<HttpConnection, State> states = new HashMap<>();
  private final Vertx vertx;
  private final GatewaySettings.Limits limits;
  private final GatewayMetrics metrics;
  private final Draining draining;

  Connections(Vertx vertx, GatewaySettings settings, GatewayMetrics metrics, Draining draining) {
    this.vertx = vertx;
    this.limits = settings.limits();
    this.metrics = metrics;
    this.draining = draining;
  }

  /** One was made. */
  void opened(HttpConnection connection) {
    var count = metrics.connected();
    // That of the channel tells of the end of a WebSocket as well.
    ((ConnectionBase) connection).channel().closeFuture().addListener(it -> closed(connection));
    if (count > limits.connections() + spare() || draining.isOn()) {
      metrics.refused();
      connection.close();
      return;
    }
    StrictDecoder.install(
        connection, (int) limits.firstLine().asLongValue(), (int) limits.headers().asLongValue());
    var state = new State(count > limits.connections());
    states.put(connection, state);
    closeAfter(connection, state, limits.headTime());
  }

  /** A few too many are told so; more cost more than a word is worth. */
  private int spare() {
    return Math.max(LEAST_SPARE, limits.connections() / SPARE_PART);
  }

  private void closed(HttpConnection connection) {
    metrics.disconnected();
    var state = states.remove(connection);
    if (state != null) {
      vertx.cancelTimer(state.timer);
    }
  }

  private void closeAfter(HttpConnection connection, State state, Duration time) {
    state.timer = vertx.setTimer(time.toMillis(), it -> connection.close());
  }

  /** Goes with a request: while it is there, its connection is not taken for idle. */
  void handle(HttpServerRequest request, BiConsumer<HttpServerRequest, Ending> inside) {
    var connection = request.connection();
    var state = states.get(connection);
    if (state == null) {
      connection.close();
      return;
    }
    if (state.last) {
      // What follows a request that could not be read may be anything.
      return;
    }
    state.open++;
    vertx.cancelTimer(state.timer);
    draining.began();
    if (draining.isOn()) {
      request.response().putHeader("Connection", "close");
    }
    var ending = new Ending();
    ending.then(() -> ended(request, state));
    request.response().endHandler(end -> ending.run());
    if (state.full) {
      metrics.refused();
      request.response().putHeader("Retry-After", "5");
      Answers.refuse(request, 503, FULL);
    } else if (draining.isOn() && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      Answers.text(request, 503, ENDING);
    } else {
      inside.accept(request, ending);
    }
    state.last = request.response().headers().contains("Connection", "close", true);
  }

  private void ended(HttpServerRequest request, State state) {
    draining.ended();
    metrics.answered("http", request.response().getStatusCode());
    if (--state.open == 0 && states.containsKey(request.connection())) {
      closeAfter(request.connection(), state, limits.keepAlive());
    }
  }
}
