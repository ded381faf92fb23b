package io.mlride.api.share;

import static io.mlride.api.opening.Openings.host;
import static io.mlride.api.opening.Openings.open;
import static io.mlride.api.opening.Openings.tomorrow;
import static io.mlride.api.opening.Openings.workspace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

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
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** As an installation is unless somebody switches sharing on. */
@QuarkusTest
@TestProfile(SharingOffTest.SharedBefore.class)
class SharingOffTest {

  private ApiServer apiServer;
  private EmbeddedDatabase database;

  @Inject EndedShares ended;

  /** Without the setting that the other tests have. */
  public static class SharedBefore implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(
          new TestResourceEntry(Surroundings.class, Map.of(Surroundings.SHARING, "false")));
    }
  }

  @Test
  void nobodySharesAndWhatWasSharedOpensNothing() {
    var rows = DatabaseRows.asApi(database);
    var owner = Person.register("owner");
    var guest = Person.register("guest");
    var uid = workspace(apiServer, owner, "a");
    var share = UUID.randomUUID();
    rows.run(
        "insert into accounts.share values (?, ?, ?, ?, now(), now() + interval '1 day')",
        share,
        uid,
        rows.account(owner),
        rows.account(guest));
    rows.run(
        "insert into accounts.app_session select ?, ?, ?, account_id, id, ?, ?, ?, now(), now()"
            + " from accounts.session where account_id = ?",
        UUID.randomUUID(),
        Secrets.hash("secret"),
        Secrets.hash("code"),
        share,
        uid,
        host(owner, "a"),
        rows.account(guest));

    owner
        .asks()
        .body(Map.of("guest", guest.handle(), "until", tomorrow().toString()))
        .post("/api/v1/workspaces/a/shares")
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:mlride:problem:forbidden"))
        .body("detail", containsString("mlride.sharing.enabled"));
    open(guest, host(owner, "a")).statusCode(404);
    guest.asks().get("/api/v1/shared-workspaces").then().statusCode(200).body("items", empty());
    open(owner, host(owner, "a")).statusCode(201);

    ended.remove();
    assertThat(rows.first("select count(*) from accounts.app_session")).isEqualTo(0L);
    assertThat(rows.first("select count(*) from accounts.share")).isEqualTo(1L);
  }
}
