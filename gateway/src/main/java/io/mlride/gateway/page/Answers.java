package io.mlride.gateway.page;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;

/** Sends what the gateway itself says. */
public final class Answers {

  /** Nothing but what the gateway serves itself, and never inside another page. */
  static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Cache-Control", "no-store",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff",
          "Content-Security-Policy", POLICY);

  private Answers() {}

  /** A page. */
  public static void page(HttpServerRequest request, int status, String html) {
    send(request, status, "text/html; charset=utf-8", Buffer.buffer(html));
  }

  /** A sentence, for who does not look at pages. */
  public static void text(HttpServerRequest request, int status, String sentence) {
    send(request, status, "text/plain; charset=utf-8", Buffer.buffer(sentence + "\n"));
  }

  /** A sentence, and no more of what comes on this connection: nobody knows how to read it. */
  public static void refuse(HttpServerRequest request, int status, String sentence) {
    common(request.response().headers());
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "text/plain; charset=utf-8")
        .putHeader("Connection", "close")
        .end(sentence + "\n")
        .onComplete(sent -> request.connection().close());
  }

  /** The browser is to go elsewhere. */
  public static void redirect(HttpServerRequest request, String to) {
    redirect(request, 303, to);
  }

  /** The same, with another status: 308 asks it to send the very same there. */
  public static void redirect(HttpServerRequest request, int status, String to) {
    request.response().putHeader("Location", to);
    send(request, status, "text/plain; charset=utf-8", Buffer.buffer());
  }

  /** Any answer. */
  public static void send(HttpServerRequest request, int status, String type, Buffer body) {
    var response = request.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    common(response.headers());
    response.putHeader("Content-Type", type);
    if (status == 503) {
      response.putHeader("Retry-After", "5");
    }
    response.setStatusCode(status);
    if (hasBody(request)) {
      // Nobody reads what else the browser sends.
      response.putHeader("Connection", "close");
      response.end(body).onComplete(sent -> request.connection().close());
    } else {
      response.end(body);
    }
    request.resume();
  }

  /** The headers of all that the gateway itself says, unless another value is there. */
  public static void common(MultiMap headers) {
    HEADERS.forEach(
        (name, value) -> {
          if (!headers.contains(name)) {
            headers.set(name, value);
          }
        });
  }

  private static boolean hasBody(HttpServerRequest request) {
    return !request.isEnded()
        && (request.headers().contains("transfer-encoding")
            || !"0".equals(request.headers().get("content-length"))
                && request.headers().contains("content-length"));
  }
}
