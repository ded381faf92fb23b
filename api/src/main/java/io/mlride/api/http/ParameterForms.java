package io.mlride.api.http;

import io.mlride.api.problem.FieldError;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Says which query parameter is not of its form. Without this, one that cannot be read is answered
 * as if there were nothing at the path.
 */
class ParameterForms {
  private final Map<Method, List<QueryParameter>> known = new ConcurrentHashMap<>();
  private final ResourceInfo operation;

  ParameterForms(ResourceInfo operation) {
    this.operation = operation;
  }

  @ServerRequestFilter
  void refuse(ContainerRequestContext request) {
    var method = operation.getResourceMethod();
    if (method == null) {
      return;
    }
    var given = request.getUriInfo().getQueryParameters();
    var errors =
        known.computeIfAbsent(method, QueryParameter::of).stream()
            .flatMap(
                it ->
                    given.getOrDefault(it.name(), List.of()).stream()
                        .flatMap(text -> ParameterForm.complaint(it.type(), text).stream())
                        .map(sentence -> new FieldError("?" + it.name(), sentence)))
            .toList();
    if (!errors.isEmpty()) {
      throw ProblemException.of(ProblemType.INVALID_REQUEST, errors.get(0).detail(), errors);
    }
  }
}
