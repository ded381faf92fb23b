package io.mlride.gateway.server;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.GatewayTest;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@GatewayTest
class StreamingTest extends InsideCase {

  private static final int PART = 1 << 16;
  private static final long LARGE = 200L << 20;

  @Test
  void aLargeUploadAndDownloadFlowThrough() {
    var arrived = new AtomicLong();
    var browser =
        inside(
            request -> {
              if (request.method() == HttpMethod.GET) {
                pour(request, LARGE);
              } else {
                request.handler(part -> arrived.addAndGet(part.length()));
                request.endHandler(end -> request.response().end(String.valueOf(arrived.get())));
              }
            });
    var counted = new AtomicLong();
    Browser.await(
        browser
            .request(HttpMethod.GET, "/large")
            .compose(HttpClientRequest::send)
            .compose(
                response -> {
                  response.handler(part -> counted.addAndGet(part.length()));
                  return response.end();
                }));
    assertThat(counted.get()).isEqualTo(LARGE);

    var part = Buffer.buffer(new byte[PART]);
    var answer =
        Browser.await(
            browser
                .request(HttpMethod.PUT, "/large", "Origin", browser.origin())
                .compose(
                    request -> {
                      request.setChunked(true);
                      push(request, part, LARGE / PART);
                      return request.response();
                    })
                .compose(response -> response.body()));
    assertThat(answer.toString()).isEqualTo(String.valueOf(LARGE));
  }

  private static void pour(HttpServerRequest request, long length) {
    var response = request.response().putHeader("Content-Length", String.valueOf(length));
    var left = new AtomicLong(length);
    var part = Buffer.buffer(new byte[PART]);
    Runnable more =
        () -> {
          while (left.get() > 0 && !response.writeQueueFull()) {
            response.write(part);
            left.addAndGet(-PART);
          }
          if (left.get() == 0 && left.getAndSet(-1) == 0) {
            response.end();
          }
        };
    response.drainHandler(drained -> more.run());
    more.run();
  }

  private static void push(HttpClientRequest request, Buffer part, long parts) {
    var left = new AtomicLong(parts);
    Runnable more =
        () -> {
          while (left.get() > 0 && !request.writeQueueFull()) {
            request.write(part);
            left.decrementAndGet();
          }
          if (left.get() == 0 && left.getAndSet(-1) == 0) {
            request.end();
          }
        };
    request.drainHandler(drained -> more.run());
    more.run();
  }

  @Test
  void whoDoesNotReadHoldsTheAppBackAndWhoLeavesEndsItsAnswer() {
    var written = new AtomicLong();
    var left = new AtomicBoolean();
    var browser =
        inside(
            request -> {
              var response = request.response().setChunked(true);
              response.exceptionHandler(gone -> left.set(true));
              response.closeHandler(gone -> left.set(true));
              var part = Buffer.buffer(new byte[PART]);
              Runnable more =
                  () -> {
                    while (!left.get() && !response.writeQueueFull()) {
                      response.write(part);
                      written.addAndGet(PART);
                    }
                  };
              response.drainHandler(drained -> more.run());
              more.run();
            });
    var response =
        Browser.await(
            browser
                .request(HttpMethod.GET, "/endless")
                .compose(request -> request.send())
                .map(
                    it -> {
                      it.pause();
                      return it;
                    }));
    var before = new AtomicLong(-1);
    await().until(() -> before.getAndSet(written.get()) == written.get());
    assertThat(written.get()).isLessThan(64L << 20);
    assertThat(browser.fetch("/.mlride/page.css").status()).isEqualTo(200);
    response.request().connection().close();
    await().untilTrue(left);
  }

  @Test
  void serverSentEventsComeOneByOne() {
    var browser =
        inside(
            request ->
                request
                    .response()
                    .setChunked(true)
                    .putHeader("Content-Type", "text/event-stream")
                    .write("data: first\n\n"));
    var first = Promise.<String>promise();
    browser
        .request(HttpMethod.GET, "/events")
        .compose(request -> request.send())
        .onSuccess(response -> response.handler(part -> first.tryComplete(part.toString())));
    assertThat(Browser.await(first.future())).isEqualTo("data: first\n\n");
  }
}
