package io.mlride.api.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A violated constraint as a pointer into what the caller sent. */
final class ViolatedField {

  private ViolatedField() {}

  static FieldError error(ConstraintViolation<?> violation) {
    var nodes =
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
            .filter(node -> node.getKind() != ElementKind.METHOD)
            .toList();
    var isBody = nodes.size() > 1 || isContainer(violation);
    var pointer =
        isBody
            ? nodes.stream().skip(1).map(ViolatedField::step).collect(Collectors.joining())
            : "?" + nodes.get(0).getName();
    return new FieldError(pointer, violation.getMessage());
  }

  private static boolean isContainer(ConstraintViolation<?> violation) {
    return violation.getInvalidValue() instanceof Record;
  }

  private static String step(Path.Node node) {
    var index = node.getIndex() == null ? "" : "/" + node.getIndex();
    var key = node.getKey() == null ? "" : "/" + node.getKey();
    return index + key + (node.getName() == null ? "" : "/" + node.getName());
  }
}
