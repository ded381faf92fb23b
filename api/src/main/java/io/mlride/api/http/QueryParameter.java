package io.mlride.api.http;

import jakarta.ws.rs.BeanParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** A query parameter that an operation knows. */
record QueryParameter(String name, Type type) {

  /** All of an operation, those in a bean too. */
  static List<QueryParameter> of(Method operation) {
    return Arrays.stream(operation.getParameters()).flatMap(QueryParameter::of).toList();
  }

  private static Stream<QueryParameter> of(Parameter parameter) {
    if (parameter.isAnnotationPresent(BeanParam.class)) {
      return Arrays.stream(parameter.getType().getDeclaredFields())
          .filter(field -> field.isAnnotationPresent(RestQuery.class))
          .map(field -> new QueryParameter(name(field, field.getName()), field.getGenericType()));
    }
    return parameter.isAnnotationPresent(RestQuery.class)
        ? Stream.of(
            new QueryParameter(
                name(parameter, parameter.getName()), parameter.getParameterizedType()))
        : Stream.of();
  }

  private static String name(AnnotatedElement annotated, String otherwise) {
    var name = annotated.getAnnotation(RestQuery.class).value();
    return name.isEmpty() ? otherwise : name;
  }
}
