package io.mlride.api.opening;

import static io.mlride.api.opening.Openings.host;
import static io.mlride.api.opening.Openings.open;
import static io.mlride.api.opening.Openings.redeem;
import static io.mlride.api.opening.Openings.share;
import static io.mlride.api.opening.Openings.start;
import static io.mlride.api.opening.Openings.workspace;
import static io.mlride.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.crds.workspace.Workspace;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class StartOpenedTest {

  private ApiServer apiServer;
  private EmbeddedDatabase database;

  private DatabaseRows rows() {
    return DatabaseRows.asApi(database);
  }

  @Test
  void theOwnersBrowserStartsTheWorkspaceAsItsOwner() {
    var anna = Person.register("anna");
    workspace(apiServer, anna, "started");
    var secret = redeem(rows(), open(anna, host(anna, "started")));
    anna.asks().get("/api/v1/workspaces/started").then().body("spec.startRequest", nullValue());

    start(secret).statusCode(202);

    anna.asks()
        .get("/api/v1/workspaces/started")
        .then()
        .body("spec.desiredState", equalTo("Running"))
        .body("spec.startRequest", notNullValue());
    anna.asks()
        .get("/api/v1/audit?action=startWorkspace&object=workspace/started")
        .then()
        .body("total", equalTo(1))
        .body("items[0].actorHandle", equalTo(anna.handle()))
        .body("items[0].ownerHandle", equalTo(anna.handle()))
        .body("items[0].via", equalTo("session"))
        .body("items[0].outcome", equalTo("done"));
  }

  @Test
  void guestsMayNotStart() {
    var bea = Person.register("bea");
    var guest = Person.register("cora");
    workspace(apiServer, bea, "a");
    share(bea, "a", guest);
    var secret = redeem(rows(), open(guest, host(bea, "a")));

    start(secret)
        .statusCode(403)
        .body("type", equalTo("urn:mlride:problem:forbidden"))
        .body("detail", containsString("Ask " + bea.handle()));

    bea.asks().get("/api/v1/workspaces/a").then().body("spec.startRequest", nullValue());
  }

  @Test
  void whatEndsASessionEndsTheStart() {
    var dina = Person.register("dina");
    workspace(apiServer, dina, "a");
    var secret = redeem(rows(), open(dina, host(dina, "a")));

    start("nobody-has-this").statusCode(401);
    rows().suspend(dina);
    start(secret).statusCode(401).body("detail", containsString("Reload"));
    rows().run("update accounts.account set suspended_at = null where handle = ?", dina.handle());
    start(secret).statusCode(202);
    dina.asks().post("/api/v1/auth/logout").then().statusCode(204);
    start(secret).statusCode(401);
  }

  @Test
  void aWorkspaceMadeAnewIsAnotherOne() {
    var eva = Person.register("eva");
    workspace(apiServer, eva, "a");
    var secret = redeem(rows(), open(eva, host(eva, "a")));
    var there =
        apiServer.client().resources(Workspace.class).inNamespace(eva.namespace()).withName("a");
    there.delete();
    await().until(() -> there.get() == null);
    workspace(apiServer, eva, "a");

    start(secret).statusCode(404);

    eva.asks().get("/api/v1/workspaces/a").then().body("spec.startRequest", nullValue());
  }

  @Test
  void aTokenOfTheApiIsNoSessionWithAWorkspace() {
    var fay = Person.register("fay");
    workspace(apiServer, fay, "a");

    start(fay.accessToken()).statusCode(400);
    fay.asks().body(Map.of("session", "x")).post("/api/v1/openings/start").then().statusCode(401);
    given()
        .contentType(ContentType.JSON)
        .body(Map.of())
        .post("/api/v1/openings/start")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/session"));
  }
}
