package io.mlride.api.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Headers of every answer: the request's id, and that nothing may be kept, framed or guessed. */
class AnswerHeaders {

  private static final String LOGGED_ID = "requestId";

  private final RequestId requestId;

  AnswerHeaders(RequestId requestId) {
    this.requestId = requestId;
  }

  @ServerRequestFilter(preMatching = true)
  void begin(ContainerRequestContext request) {
    MDC.put(LOGGED_ID, requestId.value());
  }

  @ServerResponseFilter
  void end(ContainerResponseContext response) {
    var headers = response.getHeaders();
    headers.putSingle("X-Request-Id", requestId.value());
    if (!headers.containsKey("Cache-Control")) {
      headers.putSingle("Cache-Control", "no-store");
    }
  }
}
