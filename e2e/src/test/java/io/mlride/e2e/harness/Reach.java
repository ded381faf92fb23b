package io.mlride.e2e.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What can be connected to from inside a Pod that has Python. A packet without an answer for three
 * seconds counts as dropped.
 */
public final class Reach {
  private static final String DIAL =
      """
      import json, socket, sys
      from concurrent.futures import ThreadPoolExecutor

      def dial(target):
          host, port = target.rsplit(":", 1)
          try:
              with socket.create_connection((host, int(port)), 3):
                  return "connected"
          except OSError as problem:
              return str(problem)

      with ThreadPoolExecutor(32) as pool:
          print(json.dumps(dict(zip(sys.argv[1:], pool.map(dial, sys.argv[1:])))))
      """;

  private Reach() {}

  /** For each target, such as {@code 10.0.0.1:443}: "connected", or why not. */
  public static Map<String, String> from(Shell shell, Collection<String> targets) {
    var answer = shell.python(DIAL, targets.toArray(String[]::new)).text();
    try {
      return new TreeMap<>(
          new ObjectMapper().readValue(answer, new TypeReference<Map<String, String>>() {}));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of the targets that can be connected to. */
  public static Set<String> reached(Shell shell, Collection<String> targets) {
    return from(shell, targets).entrySet().stream()
        .filter(each -> each.getValue().equals("connected"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
