package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Every reason that a status can give is provoked by a journey, or says what that would need. */
class ReasonsAreProvokedTest {
  private static final String NEEDS = "needs ";

  @Test
  void everyReasonNamesAJourneyOrWhatItNeeds() throws IOException {
    assertThat(reasons())
        .allSatisfy(
            reason -> {
              var by = reason.path("provokedBy").asText();
              assertThat(by.startsWith(NEEDS) || exists(by))
                  .as(
                      "%s is provoked by \"%s\", which is neither Class.method of a journey nor"
                          + " \"needs ...\"",
                      reason.path("name").asText(), by)
                  .isTrue();
            });
  }

  private static boolean exists(String journey) {
    var parts = journey.split("\\.");
    return parts.length == 2 && journeys(parts[0]).contains(parts[1]);
  }

  private static List<String> journeys(String type) {
    try {
      return Arrays.stream(Class.forName("io.mlride.e2e." + type).getDeclaredMethods())
          .filter(ReasonsAreProvokedTest::isTest)
          .map(method -> method.getName())
          .toList();
    } catch (ClassNotFoundException e) {
      return List.of();
    }
  }

  private static boolean isTest(Method method) {
    return method.isAnnotationPresent(Test.class)
        || method.isAnnotationPresent(ParameterizedTest.class);
  }

  private static List<JsonNode> reasons() throws IOException {
    try (var yaml =
        ReasonsAreProvokedTest.class.getResourceAsStream("/io/mlride/crds/reasons.yaml")) {
      var table = new YAMLMapper().readTree(yaml).path("reasons");
      return StreamSupport.stream(table.spliterator(), false).toList();
    }
  }
}
