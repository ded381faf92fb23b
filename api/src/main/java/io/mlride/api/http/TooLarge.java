package io.mlride.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mlride.api.problem.Problem;
import io.mlride.api.problem.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses bodies that say they are too large, as a problem. The server's own check, which comes
 * after this and takes over for bodies that do not say it, answers without a word.
 */
@ApplicationScoped
class TooLarge {
  private static final int EARLY = 200;

  private final long most;
  private final ObjectMapper json;

  TooLarge(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
      ObjectMapper json) {
    this.most = most.asLongValue();
    this.json = json;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, EARLY);
  }

  private void check(RoutingContext request) {
    if (length(request) <= most) {
      request.next();
      return;
    }
    var id = UUID.randomUUID().toString();
    request
        .response()
        .setStatusCode(ProblemType.TOO_LARGE.status())
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .putHeader("X-Request-Id", id)
        .putHeader("Cache-Control", "no-store")
        // Nobody reads what is still on its way.
        .putHeader("Connection", "close")
        .end(body(request.normalizedPath(), id));
  }

  private static long length(RoutingContext request) {
    var header = request.request().getHeader("Content-Length");
    return header != null && header.matches("\\d{1,18}") ? Long.parseLong(header) : 0;
  }

  private Buffer body(String path, String id) {
    var type = ProblemType.TOO_LARGE;
    var problem =
        new Problem(
            type.uri(),
            type.title(),
            type.status(),
            "A body may have at most %d bytes.".formatted(most),
            path,
            List.of(),
            id);
    try {
      return Buffer.buffer(json.writeValueAsBytes(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem cannot be written as JSON", e);
    }
  }
}
