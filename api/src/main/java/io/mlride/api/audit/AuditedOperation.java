package io.mlride.api.audit;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What the audit knows of an operation.
 *
 * @param action operationId
 * @param template path with its parameters in braces
 * @param changes whether there is something to write down when all went well
 */
record AuditedOperation(String action, String template, boolean changes) {

  static AuditedOperation of(Method method) {
    return new AuditedOperation(
        Optional.ofNullable(method.getAnnotation(Operation.class))
            .map(Operation::operationId)
            .filter(id -> !id.isEmpty())
            .orElse(method.getName()),
        path(method.getDeclaringClass().getAnnotation(Path.class))
            + "/"
            + path(method.getAnnotation(Path.class)),
        !method.isAnnotationPresent(ChangesNothing.class));
  }

  private static String path(Path path) {
    return path == null ? "" : path.value();
  }
}
