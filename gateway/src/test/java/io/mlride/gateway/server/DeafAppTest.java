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
class DeafAppTest extends InsideCase {

  private static final int PART = 1 << 16;
  private static final long FEW = 64L << 20;

  private final AtomicLong sent = new AtomicLong();
  private final AtomicBoolean left = new AtomicBoolean();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicBoolean whole = new AtomicBoolean();
  private final Promise<HttpServerRequest> deaf = Promise.promise();

  private void hear(HttpServerRequest request) {
    if (request.method() == HttpMethod.PUT) {
      request.handler(part -> {});
      request.endHandler(end -> whole.set(true));
      request.connection().closeHandler(gone -> left.set(true));
      deaf.complete(request.pause());
    } else {
      request.response().end("fine");
    }
  }

  private void pour(HttpClientRequest request) {
    var part = Buffer.buffer(new byte[PART]);
    Runnable more =
        () -> {
          while (!over.get() && !request.writeQueueFull()) {
            request.write(part);
            sent.addAndGet(PART);
          }
        };
    request.setChunked(true).drainHandler(drained -> more.run());
    more.run();
  }

  @Test
  void anAppThatNeverReadsHoldsTheUploadBackAndNobodyElse() {
    var browser = inside(this::hear);
    var upload =
        Browser.await(
            browser
                .request(HttpMethod.PUT, "/file", "Origin", browser.origin())
                .map(
                    request -> {
                      request.exceptionHandler(gone -> {});
                      pour(request);
                      return request;
                    }));
    var before = new AtomicLong(-1);
    await().until(() -> sent.get() > 0 && before.getAndSet(sent.get()) == sent.get());
    assertThat(sent.get()).isLessThan(FEW);
    assertThat(browser.fetch("/").text()).isEqualTo("fine");
    over.set(true);
    upload.connection().close();
    // Only who reads learns of the end.
    Browser.await(deaf.future()).resume();
    await().untilTrue(left);
    assertThat(whole).isFalse();
  }
}
