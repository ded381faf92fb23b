package io.mlride.api.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Serves the page that logs people in and leads them into a workspace. All that it does it does
 * through the API, as any other page of the portal would.
 */
@ApplicationScoped
public class Pages {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  /** The answers of the API allow nothing at all; a page needs what is its own, and no more. */
  private static final String OWN_FILES_ONLY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'none'; base-uri 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  /** File and media type, by path. */
  private static final Map<String, Page> PAGES =
      Map.of(
          "/login", new Page("page.html", HTML),
          "/open", new Page("page.html", HTML),
          "/page/icon.svg", new Page("icon.svg", "image/svg+xml"),
          "/page/page.css", new Page("page.css", "text/css; charset=utf-8"),
          "/page/page.js", new Page("page.js", SCRIPT),
          "/page/views.js", new Page("views.js", SCRIPT),
          "/page/service.js", new Page("service.js", SCRIPT),
          "/page/words.js", new Page("words.js", SCRIPT));

  private record Page(String file, String type) {}

  void register(@Observes Router router) {
    PAGES.forEach(
        (path, page) -> {
          var content = read(page.file());
          for (var method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
            router.route(method, path).handler(request -> answer(request, page, content));
          }
        });
    router
        .route(HttpMethod.GET, "/")
        .handler(
            request -> request.response().setStatusCode(303).putHeader("Location", "/login").end());
  }

  private static void answer(RoutingContext request, Page page, Buffer content) {
    request
        .response()
        .putHeader("Content-Type", page.type())
        .putHeader("Content-Security-Policy", OWN_FILES_ONLY)
        .putHeader("Cross-Origin-Opener-Policy", "same-origin")
        .putHeader("Cache-Control", "no-store")
        .putHeader("Content-Length", Integer.toString(content.length()));
    if (request.request().method().equals(HttpMethod.HEAD)) {
      request.response().end();
    } else {
      request.response().end(content);
    }
  }

  private static Buffer read(String file) {
    try (var bytes = Pages.class.getResourceAsStream(file)) {
      return Buffer.buffer(bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
