package io.mlride.api.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestQuery;

/** A violated constraint as a pointer into what the caller sent. */
final class ViolatedField {

  private ViolatedField() {}

  static FieldError error(ConstraintViolation<?> violation) {
    var nodes =
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
            .filter(node -> node.getKind() != ElementKind.METHOD)
            .toList();
    var isBody = nodes.size() > 1 || !isQuery(violation);
    var pointer =
        isBody
            ? nodes.stream().skip(1).map(ViolatedField::step).collect(Collectors.joining())
            : "?" + nodes.get(0).getName();
    return new FieldError(pointer, violation.getMessage());
  }

  /** A parameter of the method that is no part of the query is the body, or in the path. */
  private static boolean isQuery(ConstraintViolation<?> violation) {
    var path = violation.getPropertyPath().iterator();
    var first = path.next();
    if (first.getKind() != ElementKind.METHOD || !path.hasNext()) {
      return true;
    }
    var parameter = path.next();
    return parameter.getKind() == ElementKind.PARAMETER
        && isQuery(
            violation.getRootBeanClass(),
            first.as(Path.MethodNode.class),
            parameter.as(Path.ParameterNode.class).getParameterIndex());
  }

  private static boolean isQuery(Class<?> resource, Path.MethodNode called, int index) {
    var types = called.getParameterTypes().toArray(Class<?>[]::new);
    // What stands between is generated, and has no annotations.
    return Stream.<Class<?>>iterate(resource, Objects::nonNull, Class::getSuperclass)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.getName().equals(called.getName()))
        .filter(method -> Arrays.equals(method.getParameterTypes(), types))
        .map(Method::getParameters)
        .anyMatch(parameters -> parameters[index].isAnnotationPresent(RestQuery.class));
  }

  /** Steps into a map have their key, and a name in brackets that is the library's own. */
  private static String step(Path.Node node) {
    var index = node.getIndex() == null ? "" : "/" + node.getIndex();
    var key = node.getKey() == null ? "" : "/" + node.getKey();
    var isOwn = node.getKind() == ElementKind.CONTAINER_ELEMENT || node.getName() == null;
    return index + key + (isOwn ? "" : "/" + node.getName());
  }
}
