package io.mlride.api.workspace;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.OperatorsPart;
import io.mlride.api.testing.Person;
import io.mlride.crds.reason.Reason;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ApiTest
class HistoryTest {

  private ApiServer apiServer;
  private EmbeddedDatabase database;

  /** As the operator records it. */
  private UUID recorded(Person person, String name, String createdAt, String deletedAt)
      throws SQLException {
    var uid = UUID.randomUUID();
    var message = Reason.NodeAssigned.explain(Map.of("node", "node-3")).message();
    try (var connection =
            DriverManager.getConnection(
                database.url("mlride"), EmbeddedDatabase.OPERATOR, EmbeddedDatabase.PASSWORD);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into history.workspace (uid, namespace, name, userspace, template, created_at,
              sequence, phase, reason, last_seen_at, deleted_at)
              values ('%1$s', '%2$s', '%3$s', '%4$s', 'minimal', '%5$s', 4, 'Running',
              'Running', '%5$s', %6$s);
          insert into history.transition (workspace_uid, sequence, first_sequence, not_observed,
              phase, reason, message, occurred_at) values
              ('%1$s', 1, 1, false, 'Starting', 'NodeAssigned', '%7$s', '%5$s'),
              ('%1$s', 3, 2, true, null, null, null, '%5$s');
          insert into history.run (pod_uid, workspace_uid, pod_name, node, image, started_at,
              last_seen_at) values ('%8$s', '%1$s', 'ws-x', 'node-3', 'i:1', '%5$s', '%5$s');
          """
              .formatted(
                  uid,
                  person.namespace(),
                  name,
                  person.handle(),
                  createdAt,
                  deletedAt == null ? "null" : "'" + deletedAt + "'",
                  message,
                  UUID.randomUUID()));
    }
    return uid;
  }

  @Test
  void aLifeOutlivesItsWorkspace() throws Exception {
    var anna = Person.register("anna");
    var older = recorded(anna, "a", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z");
    var newer = recorded(anna, "a", "2026-02-01T00:00:00Z", null);

    anna.asks()
        .get("/api/v1/workspaces/a/history")
        .then()
        .statusCode(200)
        .body("uid", equalTo(newer.toString()))
        .body("deletedAt", nullValue())
        .body("transitions.sequence", equalTo(List.of(3, 1)))
        .body("transitions[0].notObserved", equalTo(true))
        .body("transitions[1].args.node", equalTo("node-3"))
        .body("runs[0].node", equalTo("node-3"));
    anna.asks()
        .get("/api/v1/workspaces/a/history?uid=" + older)
        .then()
        .statusCode(200)
        .body("deletedAt", equalTo("2026-01-02T00:00:00Z"));
    anna.asks().get("/api/v1/workspaces/b/history").then().statusCode(404);
    anna.asks().get("/api/v1/workspaces/a/history?uid=x").then().statusCode(400);
  }

  @Test
  void allThereEverWereComeInParts() throws Exception {
    var bert = Person.register("bert");
    for (var day = 1; day <= 5; day++) {
      recorded(
          bert,
          "w" + day,
          "2026-03-0%d:00:00Z".formatted(day).replace(":00:00Z", "T00:00:00Z"),
          null);
    }
    // Two of one moment.
    recorded(bert, "w6", "2026-03-05T00:00:00Z", null);

    var first =
        bert.asks()
            .get("/api/v1/history?limit=4")
            .then()
            .statusCode(200)
            .body("items", hasSize(4))
            .body("total", equalTo(6))
            .body("nextCursor", notNullValue())
            .extract()
            .<String>path("nextCursor");
    bert.asks()
        .get("/api/v1/history?limit=4&cursor=" + first)
        .then()
        .body("items.name", equalTo(List.of("w2", "w1")))
        .body("nextCursor", nullValue());
    bert.asks().get("/api/v1/history?cursor=eA").then().statusCode(400);
  }

  @Test
  void othersHistoryIsForAdmins() throws Exception {
    var carl = Person.register("carl");
    recorded(carl, "a", "2026-01-01T00:00:00Z", null);

    Person.register("dora")
        .asks()
        .get("/api/v1/history?owner=" + carl.handle())
        .then()
        .statusCode(404);
    Person.register("emil").asks().get("/api/v1/workspaces/a/history").then().statusCode(404);
    DatabaseRows.asApi(database)
        .promote(Person.register("fay"))
        .asks()
        .get("/api/v1/history?owner=" + carl.handle())
        .then()
        .statusCode(200)
        .body("total", equalTo(1));
  }

  @Test
  void whatIsNewHasAHistoryWithoutEvents() {
    var gina = OperatorsPart.on(apiServer).namespace(Person.register("gina"));
    gina.asks()
        .body(
            Map.of("name", "fresh", "spec", Map.of("imageTemplateRef", Map.of("name", "minimal"))))
        .post("/api/v1/workspaces")
        .then()
        .statusCode(201);

    gina.asks()
        .get("/api/v1/workspaces/fresh/history")
        .then()
        .statusCode(200)
        .body("transitions", hasSize(0));
  }
}
