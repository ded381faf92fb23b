package io.mlride.api.usage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.database.testing.EmbeddedDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ApiTest
class UsageTest {
  private static final String PERIOD = "/api/v1/usage?from=2026-11-01&to=2026-11-30";

  private EmbeddedDatabase database;

  @Test
  void hoursAreShownByDayAndByWorkspace() {
    var alice = Person.register("alice");
    ran(alice, "thesis", "2026-11-20T22:00:00Z", "2026-11-21T04:00:00Z");
    ran(alice, "other", "2026-11-21T10:00:00Z", "2026-11-21T11:00:00Z");

    alice
        .asks()
        .get(PERIOD)
        .then()
        .statusCode(200)
        .body("items.day", contains("2026-11-20", "2026-11-21"))
        .body("items.cpuHours", contains(4, 10))
        .body("items.memoryGibHours", contains(8, 20))
        .body("items.gpuHours", contains(2, 5))
        .body("items.runHours", contains(2, 5))
        .body("total", equalTo(2));
    alice
        .asks()
        .get(PERIOD + "&by=workspace")
        .then()
        .body("items.workspace", contains("other", "thesis"))
        .body("items.cpuHours", contains(2, 12));
    var first = alice.asks().get(PERIOD + "&by=workspace&limit=1").then().extract();
    alice
        .asks()
        .get(PERIOD + "&by=workspace&limit=1&cursor=" + first.path("nextCursor"))
        .then()
        .body("items.workspace", contains("thesis"));
  }

  @Test
  void aSpreadsheetGetsATable() {
    var bert = Person.register("bert");
    ran(bert, "thesis", "2026-11-20T10:00:00Z", "2026-11-20T11:30:00Z");

    var table =
        bert.asks()
            .accept("text/csv")
            .get(PERIOD + "&by=workspace")
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .header("Content-Disposition", containsString("usage-2026-11-01-2026-11-30.csv"))
            .extract()
            .asString();
    assertThat(table.lines().skip(1).toList())
        .singleElement()
        .asString()
        .contains("thesis")
        .contains(",1.5,3,6,1.5,0,0,0,0");
    bert.asks().get(PERIOD + "&format=csv").then().contentType(startsWith("text/csv"));
    bert.asks()
        .accept("text/csv")
        .get(PERIOD + "&format=json")
        .then()
        .contentType(startsWith("application/json"));
  }

  @Test
  void onlyAdminsSeeOthers() {
    var carl = Person.register("carl");
    var dora = Person.register("dora");
    var admin = DatabaseRows.of(database).promote(Person.register("counter"));
    ran(carl, "thesis", "2026-11-20T10:00:00Z", "2026-11-20T11:00:00Z");
    ran(dora, "thesis", "2026-11-20T10:00:00Z", "2026-11-20T12:00:00Z");

    dora.asks().get(PERIOD + "&owner=" + carl.handle()).then().statusCode(404);
    dora.asks().get(PERIOD + "&by=user").then().statusCode(403);
    dora.asks().get(PERIOD).then().body("items.runHours", contains(2));
    admin.asks().get(PERIOD + "&owner=" + carl.handle()).then().body("items.runHours", contains(1));
    admin
        .asks()
        .get(PERIOD + "&by=user&limit=200")
        .then()
        .body("items.user", hasItems(carl.handle(), dora.handle()));
    given().get(PERIOD).then().statusCode(401);
  }

  @Test
  void aPeriodThatIsNoneIsRefused() {
    var emil = Person.register("emil");

    refused(emil, "from=2026-11-31", "?from");
    refused(emil, "from=2026-11-02&to=2026-11-01", "?to");
    refused(emil, "from=2025-01-01&to=2026-11-01", "?from");
    refused(emil, "by=hour", "?by");
    refused(emil, "format=xls", "?format");
  }

  private static void refused(Person person, String query, String pointer) {
    person
        .asks()
        .get("/api/v1/usage?" + query)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo(pointer));
  }

  /** Two cores, 4 GiB and a GPU, as the operator writes it down. */
  private void ran(Person person, String workspace, String from, String to) {
    var rows = DatabaseRows.of(database);
    var uid = UUID.randomUUID();
    var pod = UUID.randomUUID();
    rows.run(
        "insert into history.workspace (uid, namespace, name, userspace, template, created_at,"
            + " last_seen_at) values (?, ?, ?, ?, 'pytorch', ?::timestamptz, ?::timestamptz)",
        uid,
        person.namespace(),
        workspace,
        person.handle(),
        from,
        to);
    rows.run(
        "insert into history.run (pod_uid, workspace_uid, pod_name, node, image, started_at,"
            + " last_seen_at, ended_at, end_reason) values (?, ?, 'p', 'n', 'i', ?::timestamptz,"
            + " ?::timestamptz, ?::timestamptz, 'Deleted')",
        pod,
        uid,
        from,
        to,
        to);
    rows.run(
        "insert into history.reservation (pod_uid, since, cpu_millis, memory_bytes, gpus)"
            + " values (?, ?::timestamptz, 2000, 4294967296, '{\"nvidia.com/gpu\": 1}')",
        pod,
        from);
  }
}
