package io.mlride.crds.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.mlride.testing.GeneratedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrdYamlTest {

  static List<CustomResourceDefinition> crds() {
    return Crds.all();
  }

  @ParameterizedTest
  @MethodSource("crds")
  void theChartHoldsWhatTheTypesSay(CustomResourceDefinition crd) throws IOException {
    GeneratedFile.check(
        "helm/mlride-crds/templates/" + crd.getSpec().getNames().getPlural() + ".yaml",
        Crds.yaml(crd));
  }

  @ParameterizedTest
  @MethodSource("crds")
  void everyFieldIsDescribedInSentences(CustomResourceDefinition crd) {
    assertThat(fields(crd))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            (path, schema) ->
                assertThat(schema.getDescription()).as(path).isNotBlank().endsWith("."));
  }

  @ParameterizedTest
  @MethodSource("crds")
  void everyFieldIsBounded(CustomResourceDefinition crd) {
    assertThat(fields(crd))
        .allSatisfy((path, schema) -> assertThat(bounded(schema)).as(path).isTrue());
  }

  @ParameterizedTest
  @MethodSource("crds")
  void everyRuleSaysWhatWouldBeRight(CustomResourceDefinition crd) {
    assertThat(fields(crd).values())
        .filteredOn(schema -> schema.getXKubernetesValidations() != null)
        .extracting(JSONSchemaProps::getXKubernetesValidations)
        .allSatisfy(rules -> assertThat(rules).doesNotHaveDuplicates())
        .allSatisfy(
            rules ->
                assertThat(rules)
                    .allMatch(
                        rule -> rule.getMessage() != null || rule.getMessageExpression() != null));
  }

  @Test
  void listsOfConditionsAreMergedByType() {
    assertThat(crds())
        .allSatisfy(
            crd -> {
              var conditions = fields(crd).get(".status.conditions");
              assertThat(conditions.getXKubernetesListType()).isEqualTo("map");
              assertThat(conditions.getXKubernetesListMapKeys()).containsExactly("type");
            });
  }

  @Test
  void columnsComeInTheOrderInWhichPeopleReadThem() {
    assertThat(crds().get(2).getSpec().getVersions().get(0).getAdditionalPrinterColumns())
        .extracting("name")
        .containsExactly(
            "PHASE", "REASON", "TEMPLATE", "GPU", "URL", "AGE", "NODE", "STOPS AT", "MESSAGE");
  }

  private static boolean bounded(JSONSchemaProps schema) {
    if (schema.getType() == null) {
      return Boolean.TRUE.equals(schema.getXKubernetesIntOrString());
    }
    return switch (schema.getType()) {
      case "string" ->
          schema.getMaxLength() != null
              || schema.getFormat() != null
              || !schema.getEnum().isEmpty();
      case "array" -> schema.getMaxItems() != null && bounded(schema.getItems().getSchema());
      case "object" ->
          schema.getAdditionalProperties() == null
              || schema.getMaxProperties() != null
                  && bounded(schema.getAdditionalProperties().getSchema());
      case "integer", "boolean" -> true;
      default -> false;
    };
  }

  private static TreeMap<String, JSONSchemaProps> fields(CustomResourceDefinition crd) {
    var found = new TreeMap<String, JSONSchemaProps>();
    var version = crd.getSpec().getVersions().get(0);
    collect("", version.getSchema().getOpenAPIV3Schema(), found);
    return found;
  }

  private static void collect(
      String path, JSONSchemaProps schema, TreeMap<String, JSONSchemaProps> found) {
    var open = new ArrayList<JSONSchemaProps>();
    open.add(schema);
    if (schema.getItems() != null) {
      open.add(schema.getItems().getSchema());
    }
    found.put(path, schema);
    for (var level : open) {
      if (level.getProperties() != null) {
        level.getProperties().forEach((name, child) -> collect(path + "." + name, child, found));
      }
    }
  }
}
