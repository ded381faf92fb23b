package io.mlride.gateway.visit;

import io.mlride.gateway.header.Arrival;
import io.mlride.gateway.header.CookieHeader;
import io.mlride.gateway.header.OwnCookie;
import io.mlride.gateway.rule.FetchFacts;
import io.mlride.rules.AppHost;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * One request, with what was read of it.
 *
 * @param app that its host means
 * @param host and port, as browsers send it
 * @param origin of the app
 * @param prefix what its paths begin with; empty where it has a host of its own
 * @param facts what the browser says of how it came about
 * @param arrival what the app is told of that
 * @param ending what is to be done when it is over
 */
public record Visit(
    HttpServerRequest request,
    AppHost app,
    String host,
    String origin,
    String prefix,
    FetchFacts facts,
    Arrival arrival,
    Ending ending) {

  /** Where the app is, as sessions and codes name it. */
  public String place() {
    return host + prefix;
  }

  /** The path as the app has it, without the prefix. */
  public String path() {
    return request.path().substring(prefix.length());
  }

  /** The same with its query. */
  public String target() {
    return request.uri().substring(prefix.length());
  }

  /** Value of a cookie of ours. */
  public Optional<String> cookie(OwnCookie cookie) {
    return CookieHeader.find(request.headers().getAll("cookie"), cookie.name(prefix));
  }
}
