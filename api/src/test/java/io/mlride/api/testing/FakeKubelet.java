package io.mlride.api.testing;

import io.mlride.testing.Folders;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Stands in for a node: the API server sends it what is asked of logs and commands. Commands run on
 * this machine, in a folder that is their home.
 */
public final class FakeKubelet implements AutoCloseable {

  private static final String PASSWORD = "not-a-secret";

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;
  private final Path home;

  private FakeKubelet(Path home, Path key) {
    this.home = home;
    server =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setHost("127.0.0.1")
                    .setSsl(true)
                    .setMaxInitialLineLength(1_000_000)
                    .setKeyCertOptions(
                        new PfxOptions().setPath(key.toString()).setPassword(PASSWORD))
                    .setWebSocketSubProtocols(List.of("v4.channel.k8s.io")))
            .requestHandler(this::serve);
  }

  /** Starts one on a free port. */
  public static FakeKubelet start(Path home) {
    try {
      var key = Folders.untilTheEnd("mlride-kubelet").resolve("key.p12");
      var made =
          new ProcessBuilder(
                  List.of(
                      "keytool",
                      "-genkeypair",
                      "-alias",
                      "node",
                      "-keyalg",
                      "EC",
                      "-dname",
                      "CN=node",
                      "-storetype",
                      "PKCS12",
                      "-storepass",
                      PASSWORD,
                      "-keystore",
                      key.toString()))
              .start();
      if (!made.waitFor(30, TimeUnit.SECONDS) || made.exitValue() != 0) {
        throw new IllegalStateException("keytool made no key");
      }
      var kubelet = new FakeKubelet(home, key);
      kubelet.server.listen(0).toCompletionStage().toCompletableFuture().get();
      return kubelet;
    } catch (IOException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Where it listens, on loopback. */
  public int port() {
    return server.actualPort();
  }

  private void serve(HttpServerRequest request) {
    if (request.path().startsWith("/exec/")) {
      request.toWebSocket().onSuccess(this::exec);
    } else {
      log(request);
    }
  }

  private void exec(ServerWebSocket socket) {
    var asked = new QueryStringDecoder(socket.uri()).parameters();
    var terminal = asked.getOrDefault("tty", List.of()).contains("1");
    KubeletExec.serve(socket, asked.get("command"), terminal, home);
  }

  /** Says what was asked for; one that is followed goes on until nobody listens. */
  private void log(HttpServerRequest request) {
    var answer = request.response().setChunked(true);
    answer.write("asked " + request.path() + "?" + request.query() + "\n");
    if ("true".equals(request.getParam("follow"))) {
      var timer = vertx.setPeriodic(100, tick -> answer.write("tick\n"));
      answer.closeHandler(closed -> vertx.cancelTimer(timer));
    } else {
      answer.end();
    }
  }

  @Override
  public void close() {
    vertx.close();
  }
}
