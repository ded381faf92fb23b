package io.mlride.e2e.harness;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Objects;

/**
 * A request of a browser as it went over the wire, and how it was answered. A page of another
 * origin learns neither.
 *
 * @param method of HTTP
 * @param host that it was sent to
 * @param path without the query
 * @param cookies that the browser sent along; empty: none
 * @param site what the browser said of the page that asked
 * @param status of the answer
 * @param setCookies what the answer gave the browser
 */
public record Exchange(
    String method,
    String host,
    String path,
    String cookies,
    String site,
    int status,
    List<String> setCookies) {

  static Exchange of(HttpServerRequest request) {
    var response = request.response();
    return new Exchange(
        request.method().name(),
        request.authority().host(),
        request.path(),
        Objects.requireNonNullElse(request.getHeader("Cookie"), ""),
        Objects.requireNonNullElse(request.getHeader("Sec-Fetch-Site"), ""),
        response.getStatusCode(),
        List.copyOf(response.headers().getAll("Set-Cookie")));
  }
}
