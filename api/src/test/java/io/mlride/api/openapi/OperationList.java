package io.mlride.api.openapi;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The operations of the running API, by its own description. */
final class OperationList {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  private static final String JSON = "application/json";

  private OperationList() {}

  /** An operation, with what the description says of it. */
  record Operation(String method, String path, Map<String, Object> says) {
    String id() {
      return text("operationId");
    }

    String text(String key) {
      return (String) says.get(key);
    }

    @SuppressWarnings("unchecked")
    List<Object> list(String key) {
      return (List<Object>) says.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked")
    Map<String, Map<String, Object>> responses() {
      return (Map<String, Map<String, Object>>) says.get("responses");
    }

    boolean takes(String parameter) {
      return list("parameters").stream()
          .anyMatch(it -> parameter.equals(((Map<?, ?>) it).get("name")));
    }

    /** Media type of the body: JSON if it is one of several, else the first. */
    String bodyType() {
      var content = (Map<?, ?>) ((Map<?, ?>) says.get("requestBody")).get("content");
      return content == null || content.isEmpty() || content.containsKey(JSON)
          ? JSON
          : (String) content.keySet().iterator().next();
    }

    boolean hasBody() {
      return says.containsKey("requestBody");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @SuppressWarnings("unchecked")
  static List<Operation> read() {
    Map<String, Map<String, Object>> paths =
        given().get("/api/v1/openapi?format=json").then().statusCode(200).extract().path("paths");
    return paths.entrySet().stream()
        .flatMap(
            path ->
                path.getValue().entrySet().stream()
                    .filter(it -> METHODS.contains(it.getKey()))
                    .map(
                        it ->
                            new Operation(
                                it.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                (Map<String, Object>) it.getValue())))
        .toList();
  }
}
