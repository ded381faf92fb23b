package io.mlride.api.audit;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a request is about, by its path and the name in its body. */
final class AuditedObject {
  /** Path parameters that name a person: never written down as they are. */
  static final Set<String> PEOPLE = Set.of("handle", "owner", "user");

  /** A part of a path, where the expression of a parameter may contain slashes. */
  private static final Pattern PART =
      Pattern.compile("\\{\\s*(\\w+)[^{}]*(\\{[^}]*}[^{}]*)*}|[^/]+");

  private AuditedObject() {}

  /**
   * Such as {@code workspace/thesis/run/4711}; empty: nothing by a name.
   *
   * @param template path with its parameters in braces
   * @param values of the parameters
   * @param body null: none
   */
  static Optional<String> of(String template, Map<String, String> values, Object body) {
    var found = new ArrayList<String>();
    var kind = "";
    var open = false;
    for (var part : parts(template)) {
      if (part.startsWith("{")) {
        var name = part.substring(1);
        if (values.get(name) != null && !PEOPLE.contains(name)) {
          found.add(open ? kind + "/" + values.get(name) : values.get(name));
        }
        open = false;
      } else {
        kind = singular(part);
        open = true;
      }
    }
    if (open) {
      var made = kind;
      name(body).ifPresent(name -> found.add(made + "/" + name));
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join("/", found));
  }

  /** Literal parts as they are, parameters as their name after a brace. */
  private static List<String> parts(String template) {
    return PART.matcher(template)
        .results()
        .map(part -> part.group(1) == null ? part.group() : "{" + part.group(1))
        .toList();
  }

  private static String singular(String kind) {
    return kind.endsWith("s") ? kind.substring(0, kind.length() - 1) : kind;
  }

  /** The name that a body gives to what it wants made. */
  private static Optional<String> name(Object body) {
    if (body instanceof HasMetadata object) {
      return Optional.ofNullable(object.getMetadata()).map(it -> it.getName());
    }
    return body instanceof Record
        ? Arrays.stream(body.getClass().getRecordComponents())
            .filter(it -> it.getName().equals("name") && it.getType() == String.class)
            .findFirst()
            .map(it -> (String) value(body, it))
        : Optional.empty();
  }

  private static Object value(Object record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      // A record that nobody outside may read has no name to show.
      return null;
    }
  }
}
