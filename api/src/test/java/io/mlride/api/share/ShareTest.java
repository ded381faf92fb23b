package io.mlride.api.share;

import static io.mlride.api.opening.Openings.host;
import static io.mlride.api.opening.Openings.open;
import static io.mlride.api.opening.Openings.share;
import static io.mlride.api.opening.Openings.tomorrow;
import static io.mlride.api.opening.Openings.workspace;
import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.crds.workspace.Workspace;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class ShareTest {

  private static final String SHARED = "/api/v1/shared-workspaces";

  private ApiServer apiServer;
  private EmbeddedDatabase database;

  @Inject EndedShares ended;

  private DatabaseRows rows() {
    return DatabaseRows.asApi(database);
  }

  private static ValidatableResponse wish(Person owner, String guest, Instant until) {
    return owner
        .asks()
        .body(Map.of("guest", guest, "until", until.toString()))
        .post("/api/v1/workspaces/a/shares")
        .then();
  }

  @Test
  void aGuestOpensUntilTheShareEnds() {
    var anna = Person.register("anna");
    var guest = Person.register("bert");
    workspace(apiServer, anna, "a");
    open(guest, host(anna, "a")).statusCode(404);

    var id = share(anna, "a", guest);

    open(guest, host(anna, "a"))
        .statusCode(201)
        .body("shared", equalTo(true))
        .body("owner", equalTo(anna.handle()));
    guest
        .asks()
        .get(SHARED)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].workspace", equalTo("a"))
        .body("items[0].owner", equalTo(anna.handle()))
        .body("items[0].phase", equalTo("Stopped"))
        .body("items[0].url", equalTo("http://" + host(anna, "a") + "/"));
    // Opening is all that it is good for.
    guest.asks().get("/api/v1/workspaces/a?owner=" + anna.handle()).then().statusCode(404);

    anna.asks().delete("/api/v1/workspaces/a/shares/" + id).then().statusCode(204);
    anna.asks().delete("/api/v1/workspaces/a/shares/" + id).then().statusCode(204);
    open(guest, host(anna, "a")).statusCode(404);
    guest.asks().get(SHARED).then().body("items", empty());
  }

  @Test
  void aShareThatIsOverByTimeOpensNothing() {
    var cora = Person.register("cora");
    var guest = Person.register("dirk");
    workspace(apiServer, cora, "a");
    var id = share(cora, "a", guest);
    rows().run("update accounts.share set until = now() where id = cast(? as uuid)", id);

    open(guest, host(cora, "a")).statusCode(404);
    cora.asks().get("/api/v1/workspaces/a/shares").then().body("items", empty());
    ended.remove();
    assertThat(rows().first("select 1 from accounts.share where id = cast(? as uuid)", id))
        .isNull();
  }

  @Test
  void sharingAgainMovesTheEnd() {
    var edda = Person.register("edda");
    var guest = Person.register("fritz");
    workspace(apiServer, edda, "a");
    var id = share(edda, "a", guest);
    var later = tomorrow().plus(1, ChronoUnit.DAYS);

    wish(edda, guest.handle(), later)
        .statusCode(200)
        .body("id", equalTo(id))
        .body("until", equalTo(later.toString()));

    edda.asks()
        .get("/api/v1/workspaces/a/shares")
        .then()
        .body("items.guest", equalTo(List.of(guest.handle())))
        .body("items.until", equalTo(List.of(later.toString())));
  }

  @Test
  void mistakesAreSaidAtTheirField() {
    var gina = Person.register("gina");
    var guest = Person.register("hans");
    var resting = rows().suspend(Person.register("iris"));
    workspace(apiServer, gina, "a");

    refused(wish(gina, "nobody-at-all", tomorrow()), "/guest");
    refused(wish(gina, gina.handle(), tomorrow()), "/guest");
    refused(wish(gina, resting.handle(), tomorrow()), "/guest");
    refused(wish(gina, guest.handle(), Instant.now().minusSeconds(1)), "/until");
    refused(
        wish(gina, guest.handle(), Instant.now().plus(30, ChronoUnit.DAYS).plusSeconds(60)),
        "/until");
    gina.asks()
        .body(Map.of("guest", guest.handle(), "until", "soon"))
        .post("/api/v1/workspaces/a/shares")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/until"));
    wish(guest, gina.handle(), tomorrow()).statusCode(404);
    gina.asks().get("/api/v1/workspaces/a/shares").then().body("items", empty());
  }

  private static void refused(ValidatableResponse answer, String pointer) {
    answer.statusCode(400).body("errors.pointer", equalTo(List.of(pointer)));
  }

  @Test
  void sharesOfAWorkspaceThatIsGoneGoToo() {
    var jana = Person.register("jana");
    var guest = Person.register("karl");
    var uid = workspace(apiServer, jana, "a");
    workspace(apiServer, jana, "b");
    share(jana, "a", guest);
    var kept = share(jana, "b", guest);
    rows().run("update accounts.share set granted_at = granted_at - interval '1 hour'");
    apiServer
        .client()
        .resources(Workspace.class)
        .inNamespace(jana.namespace())
        .withName("a")
        .delete();
    await().until(() -> jana.asks().get("/api/v1/workspaces").path("total").equals(1));

    guest.asks().get(SHARED).then().body("items.id", equalTo(List.of(kept)));
    ended.remove();

    assertThat(rows().first("select 1 from accounts.share where workspace_uid = ?", uid)).isNull();
    guest.asks().get(SHARED).then().body("items.id", equalTo(List.of(kept)));
  }

  @Test
  void whatIsSharedIsWrittenDown() {
    var lena = Person.register("lena");
    var guest = Person.register("mona");
    var admin = rows().promote(Person.register("chief"));
    workspace(apiServer, lena, "told");
    var id = share(lena, "told", guest);
    var path = "/api/v1/workspaces/told/shares";

    admin
        .asks()
        .get(path + "?owner=" + lena.handle())
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
    admin.asks().delete(path + "/" + id + "?owner=" + lena.handle()).then().statusCode(204);

    var audit = lena.asks().get("/api/v1/audit?object=workspace/told").then().extract();
    assertThat(audit.<List<String>>path("items.action"))
        .containsExactly("endShare", "shareWorkspace");
    assertThat(audit.<List<String>>path("items.actorHandle"))
        .containsExactly(admin.handle(), lena.handle());
    assertThat(audit.<String>path("items[0].object")).isEqualTo("workspace/told/share/" + id);
    assertThat(audit.<String>path("items[1].detail"))
        .contains("guest=" + rows().account(guest))
        .doesNotContain(guest.handle());
    lena.asks().get(path).then().body("items.id", not(hasItem(id)));
  }
}
