package io.mlride.bench.way;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The ways that are compared, from the file that `make bench` writes. */
final class Ways {
  private Ways() {}

  private record Written(
      String name,
      String jupyter,
      String echo,
      Map<String, String> headers,
      Map<String, String> echoHeaders,
      Long process) {
    Way way() {
      return new Way(
          name,
          URI.create(jupyter),
          URI.create(echo),
          headers,
          echoHeaders,
          process == null ? OptionalLong.empty() : OptionalLong.of(process));
    }
  }

  /** Reads them; the first one is the direct connection, which the others are compared with. */
  static List<Way> read(Path file) throws IOException {
    return new ObjectMapper()
        .readValue(file.toFile(), new TypeReference<List<Written>>() {}).stream()
            .map(Written::way)
            .toList();
  }
}
