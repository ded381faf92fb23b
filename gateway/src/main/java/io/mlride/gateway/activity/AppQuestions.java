package io.mlride.gateway.activity;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;

/** Asks apps for small answers, and believes none of them to be well-behaved. */
@Singleton
public class AppQuestions {

  private static final int PATIENCE_MILLIS = 5_000;
  private static final int LARGEST = 1 << 20;

  private final Vertx vertx;
  private final HttpClient client;

  AppQuestions(Vertx vertx) {
    this.vertx = vertx;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout(PATIENCE_MILLIS)
                .setMaxHeaderSize(32 * 1024));
  }

  /** An answer; its body is empty where it is too large. */
  record Answer(int status, Buffer body) {}

  /** Asks; fails when nothing complete comes in time. */
  Future<Answer> get(SocketAddress app, String token, String path) {
    var answer = Promise.<Answer>promise();
    client
        .request(
            new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(app)
                .setHost(app.host())
                .setPort(app.port())
                .setURI(path)
                .putHeader("Authorization", "token " + token))
        .onFailure(answer::tryFail)
        .onSuccess(
            request -> {
              var late =
                  vertx.setTimer(
                      PATIENCE_MILLIS,
                      it -> {
                        answer.tryFail("No complete answer in time");
                        request.reset();
                      });
              answer.future().onComplete(any -> vertx.cancelTimer(late));
              request
                  .send()
                  .onFailure(answer::tryFail)
                  .onSuccess(response -> read(response, answer, () -> request.reset()));
            });
    return answer.future();
  }

  private static void read(HttpClientResponse response, Promise<Answer> answer, Runnable stop) {
    var body = Buffer.buffer();
    response.exceptionHandler(answer::tryFail);
    response.handler(
        part -> {
          if (body.length() + part.length() > LARGEST) {
            answer.tryComplete(new Answer(response.statusCode(), Buffer.buffer()));
            stop.run();
          } else {
            body.appendBuffer(part);
          }
        });
    response.endHandler(end -> answer.tryComplete(new Answer(response.statusCode(), body)));
  }
}
