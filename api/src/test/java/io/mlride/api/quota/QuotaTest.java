package io.mlride.api.quota;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.OperatorsPart;
import io.mlride.api.testing.Person;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class QuotaTest {

  private static final Map<String, String> HARD =
      Map.of(
          "count/workspaces.mlride.io", "2",
          "pods", "2",
          "requests.cpu", "4",
          "requests.memory", "8Gi",
          "limits.memory", "8Gi",
          "requests.storage", "20Gi",
          "requests.nvidia.com/gpu", "1");

  private static final Map<String, String> USED =
      Map.of(
          "pods", "1", "requests.cpu", "1500m", "limits.memory", "6Gi", "requests.memory", "4Gi");

  private ApiServer apiServer;
  private EmbeddedDatabase database;

  @BeforeEach
  void aNode() throws Exception {
    try (var connection =
            DriverManager.getConnection(
                database.url("mlride"), EmbeddedDatabase.OPERATOR, EmbeddedDatabase.PASSWORD);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into history.node (name, schedulable, updated_at)
              values ('node-1', true, now()) on conflict do nothing;
          insert into history.node_resource (node, resource, allocatable, in_use) values
              ('node-1', 'cpu', 8000, 500), ('node-1', 'memory', 17179869184, 1073741824),
              ('node-1', 'pods', 110, 4) on conflict do nothing;
          insert into history.observation (subject, seen_until) values ('capacity', now())
              on conflict (subject) do update set seen_until = now();
          """);
    }
  }

  private Person ready(String name) {
    var operator = OperatorsPart.on(apiServer);
    var person = operator.namespace(Person.register(name));
    operator.spaceReady(person, HARD, USED);
    return person;
  }

  @Test
  void theQuotaIsInPlainNames() {
    ready("anna")
        .asks()
        .get("/api/v1/quota")
        .then()
        .statusCode(200)
        .body("hard.workspaces", equalTo(2))
        .body("hard.cpu", equalTo("4"))
        .body("hard.gpus.'nvidia.com/gpu'", equalTo(1))
        .body("used.running", equalTo(1))
        .body("left.cpu", equalTo("2500m"))
        .body("left.memory", equalTo("2Gi"))
        .body("left.storage", equalTo("20Gi"))
        .body("conditions[0].reason", equalTo("SpaceReady"));
  }

  @Test
  void othersQuotaIsForAdmins() throws Exception {
    var bert = ready("bert");
    var path = "/api/v1/quota?owner=" + bert.handle();

    ready("cleo").asks().get(path).then().statusCode(404);
    DatabaseRows.asApi(database)
        .promote(Person.register("dana"))
        .asks()
        .get(path)
        .then()
        .statusCode(200)
        .body("owner", equalTo(bert.handle()));
  }

  @Test
  void aSpaceThatIsNewHasNoNumbersYet() {
    Person.register("emil")
        .asks()
        .get("/api/v1/quota")
        .then()
        .statusCode(200)
        .body("conditions", empty());
  }

  @Test
  void whatTheClusterHasIsForEverybody() {
    Person.register("finn")
        .asks()
        .get("/api/v1/capacity")
        .then()
        .statusCode(200)
        .body("seenUntil", notNullValue())
        .body("resources.find { it.resource == 'cpu' }.free", equalTo("7500m"))
        .body("resources.find { it.resource == 'memory' }.largestFree", equalTo("15Gi"));
  }
}
