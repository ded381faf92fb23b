package io.mlride.api.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** From where the present request comes. */
@ApplicationScoped
public class Visitors {

  private final HttpServerRequest request;

  Visitors(HttpServerRequest request) {
    this.request = request;
  }

  /** Address and program of the present request. */
  public Visitor current() {
    return new Visitor(request.remoteAddress().hostAddress(), request.getHeader("User-Agent"));
  }
}
