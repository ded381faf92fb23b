package io.mlride.crds.schema;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a schema needs and the generator has no annotation for. */
final class SchemaFinish {
  /** Lists whose entries are told apart by fields, so that several writers can each own theirs. */
  private static final Map<String, List<String>> MAPS =
      Map.of(
          "conditions", List.of("type"),
          "volumes", List.of("mountPath"),
          "env", List.of("name"),
          "apps", List.of("name"),
          "subjects", List.of("kind", "name"));

  private static final TreeSet<String> SETS = new TreeSet<>(List.of("pip", "tags"));

  private SchemaFinish() {}

  static void of(JSONSchemaProps schema) {
    finish("", schema);
  }

  private static void finish(String name, JSONSchemaProps schema) {
    // The generator finds a rule on a record's component twice: on its field and on its accessor.
    var rules = schema.getXKubernetesValidations();
    if (rules != null) {
      schema.setXKubernetesValidations(rules.stream().distinct().toList());
    }
    if ("integer".equals(schema.getType())) {
      var bounded = schema.getMaximum() != null && schema.getMaximum() <= Integer.MAX_VALUE;
      schema.setFormat(bounded ? "int32" : "int64");
    }
    if ("array".equals(schema.getType())) {
      schema.setXKubernetesListType(
          MAPS.containsKey(name) ? "map" : SETS.contains(name) ? "set" : "atomic");
      schema.setXKubernetesListMapKeys(MAPS.get(name));
      finish("", schema.getItems().getSchema());
    }
    if (schema.getAdditionalProperties() != null) {
      finish("", schema.getAdditionalProperties().getSchema());
    }
    if (schema.getProperties() != null) {
      schema.getProperties().forEach(SchemaFinish::finish);
    }
  }
}
