package io.mlride.api.workspace;

import io.mlride.api.testing.Person;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** Requests about workspaces that several tests make. */
final class WorkspaceRequests {

  private WorkspaceRequests() {}

  /** Makes a workspace; its ETag. */
  static String create(Person person, String name) {
    return person
        .asks()
        .body(
            Map.of(
                "name",
                name,
                "spec",
                Map.of(
                    "imageTemplateRef", Map.of("name", "minimal"),
                    "resources",
                        Map.of("cpu", 1, "memory", "1Gi", "gpus", Map.of("nvidia.com/gpu", 1)))))
        .post("/api/v1/workspaces")
        .then()
        .statusCode(201)
        .extract()
        .header("ETag");
  }

  /** Changes one; a tag of null sends no If-Match. */
  static ValidatableResponse patch(Person person, String name, String tag, String body) {
    var request = person.asks().contentType("application/merge-patch+json").body(body);
    return (tag == null ? request : request.header("If-Match", tag))
        .patch("/api/v1/workspaces/" + name)
        .then();
  }
}
