package io.mlride.gateway.testing;

import io.mlride.database.secret.Secrets;
import io.mlride.gateway.header.OwnCookie;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.net.SocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A browser at one app: it keeps cookies, and says where requests come from. */
public final class Browser {

  private final Map<String, String> cookies;
  private final Vertx vertx;
  private final HttpClient client;
  private final int port;
  private final int replica;
  private final String host;
  private final String prefix;

  /** At this host; its paths go behind the prefix. */
  public Browser(Vertx vertx, String authority, String prefix) {
    this.vertx = vertx;
    client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(100));
    cookies = new HashMap<>();
    port = Integer.parseInt(authority.replaceFirst(".*:", ""));
    replica = port;
    host = authority.replaceFirst(":.*", "");
    this.prefix = prefix;
  }

  private Browser(Browser same, int replica) {
    vertx = same.vertx;
    client = same.client;
    cookies = same.cookies;
    port = same.port;
    host = same.host;
    prefix = same.prefix;
    this.replica = replica;
  }

  /** The same browser at the same host, by another replica of the gateway. */
  public Browser by(int another) {
    return new Browser(this, another);
  }

  /** Host and port. */
  public String authority() {
    return host + ":" + port;
  }

  /** The app as sessions name it. */
  public String place() {
    return authority() + prefix;
  }

  /** The origin of its pages. */
  public String origin() {
    return "http://" + authority();
  }

  /** The port of the gateway. */
  public int port() {
    return port;
  }

  /** Goes to a page. */
  public Answer visit(String path) {
    return send(
        HttpMethod.GET,
        path,
        null,
        "Sec-Fetch-Mode",
        "navigate",
        "Sec-Fetch-Dest",
        "document",
        "Sec-Fetch-Site",
        "none");
  }

  /** A page loads something of its own. */
  public Answer fetch(String path) {
    return send(
        HttpMethod.GET, path, null, "Sec-Fetch-Mode", "cors", "Sec-Fetch-Site", "same-origin");
  }

  /** A page changes something of its own. */
  public Answer post(String path, Buffer body) {
    return send(
        HttpMethod.POST,
        path,
        body,
        "Origin",
        origin(),
        "Sec-Fetch-Mode",
        "cors",
        "Sec-Fetch-Site",
        "same-origin");
  }

  /** Sends a request with these headers; names and values take turns. */
  public Answer send(HttpMethod method, String path, Buffer body, String... headers) {
    return await(
        request(method, path, headers)
            .compose(request -> body == null ? request.send() : request.send(body))
            .compose(
                response ->
                    response
                        .body()
                        .map(
                            it -> {
                              keep(response.headers().getAll("set-cookie"));
                              return new Answer(response.statusCode(), response.headers(), it);
                            })));
  }

  /** A request that the test itself sends and reads. */
  public Future<HttpClientRequest> request(HttpMethod method, String path, String... headers) {
    return client.request(to(new RequestOptions().setMethod(method), path, headers));
  }

  /** Opens a WebSocket; fails when it is refused. */
  public Future<WebSocket> socket(String path, String origin, List<String> protocols) {
    var options = new WebSocketConnectOptions();
    to(options, path, "Origin", origin, "Host", authority());
    options.setHost("127.0.0.1").setPort(replica);
    options.setSubProtocols(protocols);
    return vertx.createWebSocketClient().connect(options);
  }

  private <T extends RequestOptions> T to(T options, String path, String... headers) {
    options.setServer(SocketAddress.inetSocketAddress(replica, "127.0.0.1"));
    options.setHost(host).setPort(port).setURI(prefix + path);
    for (var i = 0; i < headers.length; i += 2) {
      options.addHeader(headers[i], headers[i + 1]);
    }
    if (!cookies.isEmpty()) {
      options.addHeader("Cookie", cookieHeader());
    }
    return options;
  }

  /** What it would send. */
  public String cookieHeader() {
    return String.join("; ", cookies.entrySet().stream().map(Object::toString).toList());
  }

  private void keep(List<String> set) {
    for (var cookie : set) {
      var pair = cookie.split(";")[0].split("=", 2);
      if (cookie.contains("Max-Age=0")) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
  }

  /** Goes to a page, gets a code as the portal would, and comes back with it. */
  public Answer open(Rows rows, Rows.Login login, PlayedWorkspace workspace, String path) {
    var code = rows.code(login, workspace.uid(), place(), begin(path));
    return visit("/.mlride/open?code=" + code);
  }

  /** Goes to a page and is sent to the portal; gives the state. */
  public String begin(String path) {
    return visit(path).headers().get("location").replaceFirst(".*state=", "");
  }

  /** Another browser at the same app. */
  public Browser other() {
    return new Browser(vertx, authority(), prefix);
  }

  /** Whether it has a session's cookie. */
  public boolean hasSession() {
    return cookies.getOrDefault(OwnCookie.SESSION.name(prefix), "").length() == Secrets.LENGTH;
  }

  /** Waits for what comes. */
  public static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(3, TimeUnit.MINUTES);
    } catch (Exception e) {
      throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
    }
  }
}
