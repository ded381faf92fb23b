package io.mlride.gateway.visit;

import io.mlride.gateway.header.Arrival;
import io.mlride.gateway.header.CookieHeader;
import io.mlride.gateway.rule.FetchFacts;
import io.mlride.rules.AppHost;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * One request, with what was read of it.
 *
 * @param app that its host means
 * @param host as sessions name it
 * @param origin of the app
 * @param facts what the browser says of how it came about
 * @param arrival what the app is told of that
 * @param ending what is to be done when it is over
 */
public record Visit(
    HttpServerRequest request,
    AppHost app,
    String host,
    String origin,
    FetchFacts facts,
    Arrival arrival,
    Ending ending) {

  /** Value of a cookie of ours. */
  public Optional<String> cookie(String name) {
    return CookieHeader.find(request.headers().getAll("cookie"), name);
  }
}
