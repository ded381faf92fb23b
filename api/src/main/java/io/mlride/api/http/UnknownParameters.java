package io.mlride.api.http;

import io.mlride.api.problem.FieldError;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A query parameter that no operation knows is a mistake, not something to pass over. */
class UnknownParameters {

  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();
  private final ResourceInfo operation;

  UnknownParameters(ResourceInfo operation) {
    this.operation = operation;
  }

  @ServerRequestFilter
  void refuse(ContainerRequestContext request) {
    var method = operation.getResourceMethod();
    if (method == null || !method.getDeclaringClass().getPackageName().startsWith("io.mlride")) {
      return;
    }
    var names = known.computeIfAbsent(method, UnknownParameters::names);
    var errors =
        request.getUriInfo().getQueryParameters().keySet().stream()
            .filter(name -> !names.contains(name))
            .sorted()
            .map(name -> new FieldError("?" + name, sentence(name, names)))
            .toList();
    if (!errors.isEmpty()) {
      throw ProblemException.of(ProblemType.INVALID_REQUEST, errors.get(0).detail(), errors);
    }
  }

  private static String sentence(String name, Set<String> names) {
    var there = names.isEmpty() ? "there are none" : "there are: " + String.join(", ", names);
    return "There is no parameter \"%s\" here; %s.".formatted(name, there);
  }

  private static Set<String> names(Method method) {
    return QueryParameter.of(method).stream()
        .map(QueryParameter::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
