package io.mlride.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wrong with a body that could not be read as what was expected. */
public final class UnreadableBody {

  private UnreadableBody() {}

  /** Empty: the failure is about something else. */
  static Optional<ProblemException> problem(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonProcessingException json) {
        return Optional.of(problem(json));
      }
    }
    return Optional.empty();
  }

  /** The problem that a failed reading means. */
  public static ProblemException problem(JsonProcessingException failure) {
    if (failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      var detail = detail(mapping);
      return ProblemException.of(
          ProblemType.INVALID_REQUEST, detail, List.of(new FieldError(pointer(mapping), detail)));
    }
    return ProblemException.of(
        ProblemType.INVALID_REQUEST, "The body is not what is expected: " + brief(failure));
  }

  private static String detail(JsonMappingException failure) {
    if (failure instanceof UnrecognizedPropertyException unknown) {
      return "There is no field \"%s\"; there are: %s."
          .formatted(
              unknown.getPropertyName(),
              unknown.getKnownPropertyIds().stream()
                  .map(Object::toString)
                  .sorted()
                  .collect(Collectors.joining(", ")));
    }
    if (failure instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return "\"%s\" is not one of %s."
          .formatted(
              format.getValue(), List.of(format.getTargetType().getEnumConstants()).toString());
    }
    if (failure instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return "This should be %s.".formatted(kind(mismatch.getTargetType()));
    }
    return brief(failure);
  }

  private static String kind(Class<?> type) {
    if (type == String.class || type.isEnum()) {
      return "a string";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return type == boolean.class ? "true or false" : "a number";
    }
    if (java.util.Collection.class.isAssignableFrom(type)) {
      return "an array";
    }
    return type == Boolean.class ? "true or false" : "a valid " + type.getSimpleName();
  }

  private static String pointer(JsonMappingException failure) {
    return failure.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "/" + step.getIndex()
                    : "/" + step.getFieldName().replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }

  /** The library's own first sentence, which names no classes of ours. */
  private static String brief(JsonProcessingException failure) {
    var message = failure.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
    var line =
        failure.getLocation() == null ? "" : " (line " + failure.getLocation().getLineNr() + ")";
    return message.contains("io.mlride") ? "it cannot be read" + line : message + line;
  }
}
