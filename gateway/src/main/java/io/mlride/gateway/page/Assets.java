package io.mlride.gateway.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Style and scripts of the gateway's pages. */
@Singleton
public class Assets {

  private final Map<String, Asset> files =
      Map.of(
          "page.css", asset("page.css", "text/css; charset=utf-8"),
          "retry.js", asset("retry.js", "text/javascript; charset=utf-8"),
          "waiting.js", asset("waiting.js", "text/javascript; charset=utf-8"));

  private record Asset(String type, Buffer body) {}

  private static Asset asset(String name, String type) {
    try (var file = Assets.class.getResourceAsStream("assets/" + name)) {
      return new Asset(type, Buffer.buffer(file.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether there is one of that name. */
  public boolean has(String name) {
    return files.containsKey(name);
  }

  /** Sends it. */
  public void send(HttpServerRequest request, String name) {
    var file = files.get(name);
    request.response().putHeader("Cache-Control", "no-cache");
    Answers.send(request, 200, file.type(), file.body());
  }
}
