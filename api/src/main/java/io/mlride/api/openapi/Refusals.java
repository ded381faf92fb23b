package io.mlride.api.openapi;

import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Which problems an operation can answer, by what it takes. */
final class Refusals {
  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private Refusals() {}

  /** Status codes. */
  static Set<Integer> of(HttpMethod method, Operation operation) {
    // A parameter that is not known, an Accept that nothing fits, a fault of ours and an outage can
    // always be.
    var codes = new TreeSet<>(Set.of(400, 406, 500, 503));
    var writes = !READING.contains(method);
    if (isSecured(operation) || writes) {
      codes.addAll(Set.of(401, 403));
    }
    if (takes(operation, Parameter.In.PATH, "")
        || takes(operation, Parameter.In.QUERY, "owner")
        || takes(operation, Parameter.In.QUERY, "actor")) {
      codes.add(404);
    }
    if (writes) {
      codes.add(409);
    }
    if (writes && isSecured(operation)) {
      codes.add(422);
    }
    if (takes(operation, Parameter.In.HEADER, "If-Match")) {
      codes.addAll(Set.of(412, 428));
    }
    if (operation.getRequestBody() != null) {
      codes.addAll(Set.of(413, 415));
    }
    if (writes && !isSecured(operation)) {
      codes.add(429);
    }
    if (takes(operation, Parameter.In.QUERY, "")) {
      codes.add(414);
    }
    return codes;
  }

  static boolean isSecured(Operation operation) {
    return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
  }

  private static boolean takes(Operation operation, Parameter.In place, String name) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .filter(it -> it.getIn() == place)
            .anyMatch(it -> name.isEmpty() || name.equalsIgnoreCase(it.getName()));
  }
}
