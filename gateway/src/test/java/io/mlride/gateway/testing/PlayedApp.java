package io.mlride.gateway.testing;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import java.util.List;

/** An app in a workspace, good or bad as a test wants it, on a real socket. */
public final class PlayedApp implements AutoCloseable {

  private final HttpServer server;

  private PlayedApp(HttpServer server) {
    this.server = server;
  }

  /** One that answers requests so. */
  public static PlayedApp answering(Vertx vertx, Handler<HttpServerRequest> answer) {
    return start(vertx.createHttpServer().requestHandler(answer));
  }

  /** One that takes WebSockets with the subprotocol v1, and says of other requests 404. */
  public static PlayedApp talking(Vertx vertx, Handler<ServerWebSocket> talk) {
    return start(
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setWebSocketSubProtocols(List.of("v1"))
                    .setMaxWebSocketFrameSize(1 << 24))
            .webSocketHandler(talk::handle)
            .requestHandler(request -> request.response().setStatusCode(404).end()));
  }

  /** One that answers requests so, at an address of the newer kind. */
  public static PlayedApp answeringByIpv6(Vertx vertx, Handler<HttpServerRequest> answer) {
    return start(vertx.createHttpServer().requestHandler(answer), "::1");
  }

  private static PlayedApp start(HttpServer server) {
    return start(server, "127.0.0.1");
  }

  private static PlayedApp start(HttpServer server, String address) {
    return new PlayedApp(
        server.listen(0, address).toCompletionStage().toCompletableFuture().join());
  }

  /** Where it listens. */
  public int port() {
    return server.actualPort();
  }

  @Override
  public void close() {
    server.close().toCompletionStage().toCompletableFuture().join();
  }
}
