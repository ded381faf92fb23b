package io.mlride.api.opening;

import static io.mlride.api.opening.Openings.code;
import static io.mlride.api.opening.Openings.open;
import static io.mlride.api.opening.Openings.workspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.mlride.api.app.AppsSettings;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.api.testing.Surroundings;
import io.mlride.database.secret.Secrets;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All workspaces on one origin, because somebody said so. */
@QuarkusTest
@TestProfile(OpenInPathModeTest.OneOrigin.class)
class OpenInPathModeTest {

  /** What an installation without wildcard DNS says. */
  public static class OneOrigin implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "mlride.apps.url", "http://apps.localhost:8081", "mlride.apps.path-mode", "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(Surroundings.class, Map.of(Surroundings.SHARING, "false")));
    }
  }

  private ApiServer apiServer;
  private EmbeddedDatabase database;

  @Inject AppsSettings apps;

  @Test
  void theCodeIsForOneAppsPathAndTheWorkspaceSaysItsOwn() {
    var anna = Person.register("anna");
    workspace(apiServer, anna, "thesis");
    var home = "http://apps.localhost:8081/" + anna.handle();

    var opened = open(anna, "apps.localhost:8081/" + anna.handle() + "/board--thesis");
    opened
        .statusCode(201)
        .body("workspace", equalTo("thesis"))
        .body("url", startsWith(home + "/board--thesis/.mlride/open?code="));
    assertThat(
            DatabaseRows.asApi(database)
                .texts(
                    "select host from accounts.opening where code_hash = ?",
                    Secrets.hash(code(opened))))
        .containsExactly("apps.localhost:8081/" + anna.handle() + "/board--thesis");
    anna.asks().get("/api/v1/workspaces/thesis").then().body("url", equalTo(home + "/thesis/"));
  }

  @Test
  void onlyTheOwnerGetsInAndOnlyByTheWholePlace() {
    var bea = Person.register("bea");
    var other = Person.register("cora");
    workspace(apiServer, bea, "a");
    var place = "apps.localhost:8081/" + bea.handle() + "/a";

    open(other, place).statusCode(404);
    open(bea, place + "/").statusCode(404);
    open(bea, place + "/../b").statusCode(404);
    open(bea, "a--" + bea.handle() + ".apps.localhost:8081").statusCode(404);
    open(bea, place).statusCode(201);
  }

  @Test
  void sharingKeepsTheApiFromStarting() {
    var check = new PathModeCheck(apps, () -> true, Optional.empty());
    assertThatThrownBy(() -> check.start(null)).hasMessageContaining("mlride.sharing.enabled");
  }
}
