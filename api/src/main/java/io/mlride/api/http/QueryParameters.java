package io.mlride.api.http;

import io.mlride.api.problem.FieldError;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that no operation knows, which are mistakes and not something to pass
 * over, and those that are not of their form, which would be answered as if there were nothing at
 * the path.
 */
class QueryParameters {

  private final Map<Method, List<QueryParameter>> known = new ConcurrentHashMap<>();
  private final ResourceInfo operation;

  QueryParameters(ResourceInfo operation) {
    this.operation = operation;
  }

  @ServerRequestFilter
  void check(ContainerRequestContext request) {
    var method = operation.getResourceMethod();
    if (method == null || !method.getDeclaringClass().getPackageName().startsWith("io.mlride")) {
      return;
    }
    var parameters = known.computeIfAbsent(method, QueryParameter::of);
    var given = request.getUriInfo().getQueryParameters();
    refuse(unknown(parameters, given.keySet()));
    refuse(misshapen(parameters, given));
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw ProblemException.of(ProblemType.INVALID_REQUEST, errors.get(0).detail(), errors);
    }
  }

  private static List<FieldError> unknown(List<QueryParameter> parameters, Set<String> given) {
    var names =
        parameters.stream()
            .map(QueryParameter::name)
            .collect(Collectors.toCollection(TreeSet::new));
    return given.stream()
        .filter(name -> !names.contains(name))
        .sorted()
        .map(name -> new FieldError("?" + name, sentence(name, names)))
        .toList();
  }

  private static String sentence(String name, Set<String> names) {
    var there = names.isEmpty() ? "there are none" : "there are: " + String.join(", ", names);
    return "There is no parameter \"%s\" here; %s.".formatted(name, there);
  }

  private static List<FieldError> misshapen(
      List<QueryParameter> parameters, Map<String, List<String>> given) {
    return parameters.stream()
        .flatMap(
            it ->
                given.getOrDefault(it.name(), List.of()).stream()
                    .flatMap(text -> ParameterForm.complaint(it.type(), text).stream())
                    .map(words -> new FieldError("?" + it.name(), words)))
        .toList();
  }
}
