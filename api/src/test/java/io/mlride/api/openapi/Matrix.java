package io.mlride.api.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table authorisation.yaml, which explains itself.
 *
 * @param operations row by operationId
 * @param websockets row by path
 */
record Matrix(
    List<String> columns,
    Map<String, List<String>> operations,
    Map<String, Asked> requests,
    Map<String, String> values,
    Map<String, List<String>> websockets) {

  /** How an operation is asked. */
  record Asked(boolean fresh, Object body, Map<String, String> query, Map<String, String> values) {
    private static final Asked USUAL = new Asked(false, null, null, null);

    Asked {
      body = body == null ? Map.of() : body;
      query = query == null ? Map.of() : query;
      values = values == null ? Map.of() : values;
    }
  }

  static Matrix read() {
    try (var file = Matrix.class.getResourceAsStream("/authorisation.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readValue(file, Matrix.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Asked request(String operation) {
    return Optional.ofNullable(requests.get(operation)).orElse(Asked.USUAL);
  }
}
