package io.mlride.api.quota;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class QuotaTest {

  private ApiServer apiServer;
  private EmbeddedDatabase database;

  @BeforeEach
  void aNode() {
    SmallSpace.onOneNode(database);
  }

  private Person ready(String name) {
    return SmallSpace.of(apiServer, name);
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
