package io.mlride.crds.reason;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** All of reasons.yaml; an unknown field in it is an error. */
record ReasonTable(List<Word> conditions, List<Word> resources, List<Row> reasons) {

  record Word(String name, String en, String zh) {}

  record Row(
      String name,
      String condition,
      String object,
      List<String> also,
      String kind,
      String en,
      String zh,
      Map<String, String> arguments,
      String knownFrom,
      String provokedBy) {

    Row {
      object = object == null ? "Workspace" : object;
      also = also == null ? List.of() : also;
      arguments = arguments == null ? Map.of() : arguments;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static ReasonTable read() {
    try (var yaml = ReasonTable.class.getResourceAsStream("/io/mlride/crds/reasons.yaml")) {
      return new YAMLMapper().readValue(yaml, ReasonTable.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
