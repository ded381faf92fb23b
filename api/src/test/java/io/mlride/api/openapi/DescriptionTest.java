package io.mlride.api.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.api.testing.ApiTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The description says of every operation what callers need. */
@ApiTest
class DescriptionTest {

  @Test
  void everyOperationIsDescribed() {
    var soft = new SoftAssertions();
    var ids = new HashSet<String>();
    OperationList.read()
        .forEach(
            it -> {
              soft.assertThat(it.id()).as(it + ": operationId").matches("[a-z][A-Za-z0-9]*");
              soft.assertThat(ids.add(it.id())).as(it + ": unique").isTrue();
              soft.assertThat(it.text("summary")).as(it + ": summary").isNotBlank();
              soft.assertThat(it.list("tags")).as(it + ": tags").isNotEmpty();
              it.responses().forEach((code, answer) -> check(soft, it, code, answer));
              soft.assertThat(it.responses().keySet())
                  .as(it + ": good answer")
                  .anyMatch(code -> code.startsWith("2") || code.startsWith("3"));
              soft.assertThat(it.responses())
                  .as(it + ": problems")
                  .containsKeys("400", "500", "503");
            });
    soft.assertAll();
  }

  @Test
  void problemsHaveTheirSchemaAndCallersAScheme() {
    var api = given().get("/api/v1/openapi?format=json").then().statusCode(200).extract();

    assertThat(api.<List<String>>path("components.schemas.Problem.properties.keySet().toList()"))
        .contains("type", "title", "status", "detail", "errors", "requestId");
    assertThat(api.<String>path("components.securitySchemes.bearer.scheme")).isEqualTo("bearer");
    assertThat(api.<List<Object>>path("paths.'/api/v1/auth/logout'.post.security"))
        .containsExactly(Map.of("bearer", List.of()));
  }

  private static void check(
      SoftAssertions soft,
      OperationList.Operation operation,
      String code,
      Map<String, Object> answer) {
    soft.assertThat((String) answer.get("description"))
        .as(operation + " " + code + ": description")
        .isNotBlank();
    var mayBeEmpty = code.startsWith("2") && !code.equals("200");
    if (code.startsWith("3")
        || code.equals("414")
        || (mayBeEmpty && answer.get("content") == null)) {
      return;
    }
    soft.assertThat(answer.get("content")).as(operation + " " + code + ": content").isNotNull();
    if (answer.get("content") instanceof Map<?, ?> content) {
      soft.assertThat(content).as(operation + " " + code + ": content").isNotEmpty();
      content.forEach(
          (type, media) ->
              soft.assertThat(((Map<?, ?>) media).get("schema"))
                  .as(operation + " " + code + " " + type + ": schema")
                  .isNotNull());
      if (code.compareTo("400") >= 0) {
        soft.assertThat(content.keySet().toString())
            .as(operation + " " + code)
            .isEqualTo("[application/problem+json]");
      }
    }
  }
}
