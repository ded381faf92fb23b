package io.mlride.api.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.database.testing.EmbeddedDatabase;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class AuditListTest {

  private EmbeddedDatabase database;

  @Test
  void nobodySeesWhatIsNoneOfTheirsButAnAdminSeesAll() {
    var dora = Person.register("dora");
    var emil = Person.register("emil");
    var admin = rows().promote(Person.register("auditor"));

    dora.asks().get("/api/v1/audit").then().body("total", equalTo(1));
    dora.asks().get("/api/v1/audit?actor=" + emil.handle()).then().statusCode(404);
    dora.asks()
        .get("/api/v1/audit?actor=" + rows().account(emil))
        .then()
        .statusCode(200)
        .body("total", equalTo(0));
    admin
        .asks()
        .get("/api/v1/audit?action=register&actor=" + emil.handle())
        .then()
        .body("items.ownerHandle", contains(emil.handle()));
    admin
        .asks()
        .get("/api/v1/audit?limit=200")
        .then()
        .body("items.actorHandle", hasItems(dora.handle(), emil.handle(), admin.handle()));
  }

  @Test
  void whatAnAdminDoesToSomebodyIsShownToThemWithoutTheAdminsAddress() {
    var fred = Person.register("fred");
    var admin = rows().promote(Person.register("boss"));
    rows()
        .run(
            "insert into accounts.audit (at, request_id, actor, via, action, object, owner, address,"
                + " status, outcome) values (now(), 'r', ?, 'session', 'stopWorkspace',"
                + " 'workspace/thesis', ?, '10.0.0.1', 200, 'done')",
            rows().account(admin),
            rows().account(fred));

    fred.asks()
        .get("/api/v1/audit?object=workspace/thesis")
        .then()
        .body("items.actorHandle", contains(admin.handle()))
        .body("items[0].address", nullValue());
    admin
        .asks()
        .contentType("application/merge-patch+json")
        .body(Map.of("role", "admin", "quota", Map.of("cpu", "4")))
        .patch("/api/v1/accounts/" + rows().account(fred))
        .then()
        .statusCode(200);
    fred.asks()
        .get("/api/v1/audit")
        .then()
        .body("items[0].action", equalTo("changeAccount"))
        .body("items[0].ownerHandle", equalTo(fred.handle()))
        .body("items[0].detail", equalTo("role=admin, quota"));
  }

  @Test
  void pagesGoOnWhereTheyEnded() {
    var gerd = Person.register("gerd");
    for (var turn = 0; turn < 4; turn++) {
      logIn(gerd.handle(), Person.PASSWORD).then().statusCode(200);
    }

    var first = gerd.asks().get("/api/v1/audit?limit=3").then().body("total", equalTo(5)).extract();
    logIn(gerd.handle(), Person.PASSWORD).then().statusCode(200);
    gerd.asks()
        .get("/api/v1/audit?limit=3&cursor=" + first.path("nextCursor"))
        .then()
        .body("items.action", contains("logIn", "register"))
        .body("nextCursor", nullValue());
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    var hans = Person.register("hans");

    refused(hans, "cursor=!", "?cursor");
    refused(hans, "cursor=MTIz", "?cursor");
    refused(hans, "from=yesterday", "?from");
    refused(hans, "to=%2B999999999-12-31T00:00:00Z", "?to");
    refused(hans, "outcome=bad", "?outcome");
    refused(hans, "outcome=DONE", "?outcome");
    refused(hans, "limit=0", "?limit");
    refused(hans, "limit=201", "?limit");
    refused(hans, "limit=many", "?limit");
    refused(hans, "object=%00", "?object");
    given().get("/api/v1/audit").then().statusCode(401);
  }

  @Test
  void timesLimitTheList() {
    var ida = Person.register("ida");

    ida.asks()
        .get("/api/v1/audit?from=2020-01-01T00:00:00Z&to=2021-01-01T00:00:00Z")
        .then()
        .statusCode(200)
        .body("total", equalTo(0));
    ida.asks().get("/api/v1/audit?from=2020-01-01T00:00:00Z").then().body("total", equalTo(1));
  }

  private static void refused(Person person, String query, String pointer) {
    person
        .asks()
        .urlEncodingEnabled(false)
        .get("/api/v1/audit?" + query)
        .then()
        .statusCode(400)
        .contentType(startsWith("application/problem+json"))
        .body("errors[0].pointer", equalTo(pointer));
  }

  private static Response logIn(String login, String password) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("login", login, "password", password))
        .post("/api/v1/auth/login");
  }

  private DatabaseRows rows() {
    return DatabaseRows.of(database);
  }
}
