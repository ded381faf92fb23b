package io.mlride.e2e.harness;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PfxOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * What an ingress is elsewhere: it ends TLS in front of portal and gateway, on this machine's
 * loopback address. It remembers what passed.
 */
public final class TlsEnd implements AutoCloseable {
  /** More than any browser sends: what is too much is for the product to say. */
  private static final int LARGEST_HEAD = 4 << 20;

  private static final int CONNECTIONS = 500;
  private static final int PLAIN = 80;

  /** Seconds. A kept connection could else be closed by the other side just when it is used. */
  private static final int SHORTER_THAN_THE_GATEWAYS = 2;

  private final Vertx vertx = Vertx.vertx();
  private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
  private final TestKey key;
  private final Layout layout;
  private final Settings settings;
  private final HttpClient client;
  private final int port;

  TlsEnd(Layout layout, Settings settings) {
    this.layout = layout;
    this.settings = settings;
    this.key = TestKey.make();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxHeaderSize(LARGEST_HEAD)
                .setKeepAliveTimeout(SHORTER_THAN_THE_GATEWAYS),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    var proxy =
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(true), client)
            .origin(context -> inside(context.request().proxiedRequest()));
    this.port =
        vertx
            .createHttpServer(options(key))
            .requestHandler(request -> pass(request, proxy))
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join()
            .actualPort();
  }

  private static HttpServerOptions options(TestKey key) {
    var options =
        new HttpServerOptions()
            .setUseAlpn(false)
            .setMaxHeaderSize(LARGEST_HEAD)
            .setMaxInitialLineLength(LARGEST_HEAD);
    options
        .setSsl(true)
        .setKeyCertOptions(
            new PfxOptions().setPath(key.store().toString()).setPassword(key.password()));
    return options;
  }

  private void pass(HttpServerRequest request, HttpProxy proxy) {
    request.headers().set("X-Forwarded-Proto", "https");
    request.headers().set("X-Forwarded-For", request.remoteAddress().hostAddress());
    request.response().headersEndHandler(it -> exchanges.add(Exchange.of(request)));
    proxy.handle(request);
  }

  private Future<HttpClientRequest> inside(HttpServerRequest request) {
    var host = request.authority().host();
    var isPortal = host.equals(layout.portal().getHost());
    return client.request(
        new RequestOptions()
            .setServer(address(isPortal ? settings.portal() : settings.apps()))
            .setHost(host)
            .setPort(PLAIN)
            .setMethod(request.method())
            .setURI(request.uri()));
  }

  private static SocketAddress address(URI published) {
    return SocketAddress.inetSocketAddress(published.getPort(), "127.0.0.1");
  }

  /** Options of a Chromium that finds all names of the layout here, and no other name at all. */
  List<String> browserOptions() {
    var here = "127.0.0.1:" + port;
    return List.of(
        "--no-proxy-server",
        "--ignore-certificate-errors-spki-list=" + key.fingerprint(),
        "--host-resolver-rules=MAP %s %s,MAP *.%s %s,MAP * ~NOTFOUND"
            .formatted(layout.portal().getHost(), here, layout.domain(), here));
  }

  /** What passes while something is done, and until one of these has passed. */
  public Exchange during(Runnable act, Predicate<Exchange> which) {
    var before = exchanges.size();
    act.run();
    return Eventually.see(
            "such a request came",
            () -> since(before).stream().filter(which).toList(),
            found -> !found.isEmpty(),
            found -> String.valueOf(since(before)))
        .get(0);
  }

  /** How many have passed. */
  public int passed() {
    return exchanges.size();
  }

  /** What has passed after so many. */
  public List<Exchange> since(int before) {
    return List.copyOf(exchanges.subList(before, exchanges.size()));
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
