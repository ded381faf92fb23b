package io.mlride.gateway.upstream;

import io.mlride.gateway.GatewaySettings;
import io.mlride.gateway.metrics.GatewayMetrics;
import io.mlride.gateway.page.Pages;
import io.mlride.gateway.route.Target;
import io.mlride.gateway.visit.Visit;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.util.concurrent.TimeUnit;

/** Passes requests to apps and streams their answers back. One for each event loop. */
public final class HttpForward {

  private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

  private final HttpClient client;
  private final Pages pages;
  private final GatewayMetrics metrics;

  /** With connections of its own. */
  public HttpForward(Vertx vertx, GatewaySettings settings, Pages pages, GatewayMetrics metrics) {
    this.client = vertx.createHttpClient(options(settings), pool(settings.limits().connections()));
    this.pages = pages;
    this.metrics = metrics;
  }

  private static HttpClientOptions options(GatewaySettings settings) {
    var options =
        new HttpClientOptions()
            .setMaxHeaderSize((int) settings.upstream().headers().asLongValue())
            .setKeepAliveTimeout((int) settings.upstream().keepAlive().toSeconds());
    options
        .setConnectTimeout((int) settings.upstream().connectTimeout().toMillis())
        .setIdleTimeout((int) settings.limits().silence().toMillis())
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
    return options;
  }

  /** A slow app holds as many connections as it has requests, and nobody else's. */
  private static PoolOptions pool(int connections) {
    return new PoolOptions().setHttp1MaxSize(connections);
  }

  /** Passes it on. */
  public void forward(Visit visit, Target.Ready app) {
    HttpProxy.reverseProxy(OPTIONS, client)
        .origin(context -> client.request(Origin.of(visit, app)))
        .addInterceptor(new Passage(visit, app, pages, metrics))
        .handle(visit.request());
  }
}
