package io.mlride.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditedObjectTest {

  record Wanted(String name, int size) {}

  @Test
  void aPathNamesKindAndName() {
    assertThat(of("/api/v1/workspaces/{name}/start", Map.of("name", "thesis")))
        .isEqualTo("workspace/thesis");
    assertThat(of("/api/v1/workspaces/{name}/runs/{id}", Map.of("name", "thesis", "id", "4711")))
        .isEqualTo("workspace/thesis/run/4711");
    assertThat(
            of(
                "/api/v1/workspaces/{name}//files/{path: .{1,200}}",
                Map.of("name", "thesis", "path", "a/b.py")))
        .isEqualTo("workspace/thesis/file/a/b.py");
  }

  @Test
  void aHandleInThePathIsLeftOut() {
    assertThat(of("/api/v1/users/{handle}/role", Map.of("handle", "alice"))).isEmpty();
  }

  @Test
  void aBodyNamesWhatIsMade() {
    assertThat(AuditedObject.of("/api/v1/workspaces", Map.of(), new Wanted("thesis", 1)))
        .contains("workspace/thesis");
    assertThat(AuditedObject.of("/api/v1/workspaces", Map.of(), new Wanted(null, 1))).isEmpty();
    assertThat(of("/api/v1/me/password", Map.of())).isEmpty();
  }

  @Test
  void whatCallersWroteIsStoredHarmlessly() {
    var deed = DeedBuilder.builder().action("x").object("a\u0000b\n" + "c".repeat(400)).build();

    assertThat(deed.object()).startsWith("a?b?c").hasSize(300);
    assertThat(deed.via()).isEqualTo("none");
  }

  private static String of(String template, Map<String, String> values) {
    return AuditedObject.of(template, values, null).orElse("");
  }
}
