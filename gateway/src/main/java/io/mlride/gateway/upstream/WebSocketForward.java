package io.mlride.gateway.upstream;

import io.mlride.gateway.GatewaySettings;
import io.mlride.gateway.activity.KeepAlive;
import io.mlride.gateway.activity.UseBook;
import io.mlride.gateway.header.UpstreamHeaders;
import io.mlride.gateway.metrics.GatewayMetrics;
import io.mlride.gateway.page.Answers;
import io.mlride.gateway.route.Target;
import io.mlride.gateway.session.Cut;
import io.mlride.gateway.session.KnownSession;
import io.mlride.gateway.visit.Visit;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.http.WebSocketFrame;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Opens WebSockets at apps, and joins them with those of browsers. One for each event loop. */
public final class WebSocketForward {

  private static final Logger LOG = Logger.getLogger(WebSocketForward.class);
  private static final String PROTOCOL = "Sec-WebSocket-Protocol";
  private static final String BROKE_OFF = "The app broke this connection off. Load the page again.";
  private static final int BAD_GATEWAY = 502;

  private final WebSocketClient client;
  private final Vertx vertx;
  private final GatewaySettings settings;
  private final UseBook book;
  private final GatewayMetrics metrics;
  private final Clock clock;
  private final Set<ServerWebSocket> open = new HashSet<>();

  /** With connections of its own. */
  public WebSocketForward(
      Vertx vertx, GatewaySettings settings, UseBook book, GatewayMetrics metrics, Clock clock) {
    this.vertx = vertx;
    this.settings = settings;
    this.book = book;
    this.metrics = metrics;
    this.clock = clock;
    this.client = vertx.createWebSocketClient(options(settings));
  }

  private static WebSocketClientOptions options(GatewaySettings settings) {
    var largest = (int) settings.websocket().largestFrame().asLongValue();
    return new WebSocketClientOptions()
        .setMaxConnections(settings.limits().connections())
        .setMaxFrameSize(largest)
        .setMaxMessageSize(largest)
        .setTryUsePerFrameCompression(false)
        .setTryUsePerMessageCompression(false)
        .setConnectTimeout((int) settings.upstream().connectTimeout().toMillis())
        .setIdleTimeout((int) settings.limits().silence().toMillis())
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
  }

  /** Opens one at the app, then accepts the browser's. */
  public void forward(Visit visit, KnownSession session, Target.Ready app, Cut cut) {
    var headers =
        UpstreamHeaders.of(
            visit.request().headers(), visit.arrival(), app.token(), Origin.hidden(visit, app));
    // The client for WebSockets knows no address beside the name, so the name goes by itself.
    headers.set("Host", visit.host());
    var options =
        new WebSocketConnectOptions()
            .setAllowOriginHeader(true)
            .setSubProtocols(offered(visit))
            .setTimeout(settings.websocket().handshakeTime().toMillis());
    options
        .setHost(app.address().hostAddress())
        .setPort(app.address().port())
        .setURI(Origin.uri(visit, app))
        .setHeaders(headers);
    client
        .connect(options)
        .onSuccess(upstream -> accept(visit, session, app, cut, upstream))
        .onFailure(failure -> refuse(visit, app, failure));
  }

  private static List<String> offered(Visit visit) {
    return visit.request().headers().getAll(PROTOCOL).stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(String::strip)
        .filter(protocol -> !protocol.isEmpty())
        .toList();
  }

  private void refuse(Visit visit, Target.Ready app, Throwable failure) {
    if (failure instanceof UpgradeRejectedException rejected) {
      Answers.text(visit.request(), refusal(rejected), "The app refused this WebSocket.");
      return;
    }
    metrics.unreachable();
    LOG.debugf("An app of workspace %s opens no WebSocket: %s", app.workspace(), failure);
    Answers.text(visit.request(), 503, "The app does not answer. Try again in a moment.");
  }

  /** The app's own where it is a refusal; one that answers with a page has no WebSocket here. */
  private static int refusal(UpgradeRejectedException rejected) {
    var status = rejected.getStatus();
    return status >= 400 && status < 600 ? status : BAD_GATEWAY;
  }

  private void accept(
      Visit visit, KnownSession session, Target.Ready app, Cut cut, WebSocket upstream) {
    upstream.pause();
    // The app has chosen; the server takes the first that it finds here.
    var headers = visit.request().headers();
    headers.remove(PROTOCOL);
    var chosen = upstream.subProtocol();
    // Netty says "" for none, and a header without a value would be answered with one.
    if (chosen != null && !chosen.isEmpty()) {
      headers.set(PROTOCOL, chosen);
    }
    visit
        .request()
        .toWebSocket()
        .onSuccess(browser -> join(visit, session, app, cut, browser, upstream))
        .onFailure(failure -> upstream.close(CloseCodes.GONE));
  }

  private void join(
      Visit visit,
      KnownSession session,
      Target.Ready app,
      Cut cut,
      ServerWebSocket browser,
      WebSocket upstream) {
    browser.pause();
    cut.by(
        () -> {
          upstream.close(CloseCodes.POLICY);
          browser.close(CloseCodes.POLICY, "The session ended");
        });
    metrics.webSocketOpened();
    open.add(browser);
    var pings =
        vertx.setPeriodic(
            settings.websocket().pingEvery().toMillis(), it -> ping(browser, upstream));
    FramePump.start(browser, upstream, CloseCodes.GONE, null, use(visit, session, app));
    FramePump.start(upstream, browser, CloseCodes.BROKEN, BROKE_OFF, frame -> {});
    visit
        .ending()
        .then(
            () -> {
              open.remove(browser);
              metrics.webSocketClosed();
              vertx.cancelTimer(pings);
            });
    browser.endHandler(end -> visit.ending().run());
  }

  /** The gateway ends: pages come again, to another replica. On the event loop. */
  public void leave() {
    List.copyOf(open).forEach(it -> it.close(CloseCodes.RESTART, "The gateway restarts"));
  }

  private static void ping(ServerWebSocket browser, WebSocket upstream) {
    if (!browser.isClosed() && !upstream.isClosed()) {
      browser.writePing(Buffer.buffer());
      upstream.writePing(Buffer.buffer());
    }
  }

  private Consumer<WebSocketFrame> use(Visit visit, KnownSession session, Target.Ready app) {
    var keepsAlive = KeepAlive.isPossible(visit.request().uri());
    return frame -> {
      if (!keepsAlive || !KeepAlive.isNothingElse(frame.binaryData())) {
        session.use(clock.instant());
        book.used(app.workspace());
      }
    };
  }
}
