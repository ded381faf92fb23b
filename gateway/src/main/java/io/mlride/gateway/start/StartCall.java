package io.mlride.gateway.start;

import io.mlride.gateway.Places;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;

/**
 * Asks the API to start a workspace for who has a session here. The API looks at the session itself
 * and starts as it always does; the gateway has no right to change anything.
 */
@Singleton
public class StartCall {

  private static final int PATIENCE_MILLIS = 10_000;

  private final HttpClient client;
  private final String url;

  StartCall(Vertx vertx, Places places) {
    this.client =
        vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS));
    this.url = places.api().replaceFirst("/$", "") + "/api/v1/openings/start";
  }

  /**
   * What the API said.
   *
   * @param body a problem document, unless it accepted
   */
  public record Said(int status, Buffer body) {}

  /** Asks; fails when the API does not answer. */
  public Future<Said> start(String secret) {
    return client
        .request(
            new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(url)
                .setTimeout(PATIENCE_MILLIS)
                .putHeader("Content-Type", "application/json"))
        .compose(request -> request.send(new JsonObject().put("session", secret).toBuffer()))
        .compose(response -> response.body().map(body -> new Said(response.statusCode(), body)));
  }
}
