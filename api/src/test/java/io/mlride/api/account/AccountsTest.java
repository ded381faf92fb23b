package io.mlride.api.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.database.testing.EmbeddedDatabase;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ApiTest
class AccountsTest {

  private EmbeddedDatabase database;

  @Test
  void onlyAdminsLookAfterOthers() {
    var user = Person.register("plain");
    var id = DatabaseRows.asApi(database).account(user);

    user.asks().get("/api/v1/accounts").then().statusCode(403);
    user.asks().get("/api/v1/accounts/" + id).then().statusCode(403);
    patch(user, id, "{\"role\":\"admin\"}").then().statusCode(403);
    given().get("/api/v1/accounts").then().statusCode(401);
  }

  @Test
  void theListIsFilteredAndPaged() {
    var boss = admin();
    var first = Person.register("zoe");
    for (var number = 0; number < 4; number++) {
      Person.register("zoe");
    }

    var handles = new ArrayList<String>();
    String cursor = null;
    do {
      var page =
          boss.asks()
              .get("/api/v1/accounts?q=ZOE&limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
              .then()
              .statusCode(200)
              .body("total", equalTo(5))
              .extract();
      handles.addAll(page.<List<String>>path("items.handle"));
      cursor = page.path("nextCursor");
    } while (cursor != null);
    assertThat(handles).hasSize(5).doesNotHaveDuplicates().startsWith(first.handle());

    boss.asks()
        .get("/api/v1/accounts?role=admin")
        .then()
        .body("items.role", everyItem(equalTo("admin")))
        .body("items.handle", hasItem(boss.handle()));
    boss.asks().queryParam("q", "z%e").get("/api/v1/accounts").then().body("items", hasSize(0));
    boss.asks()
        .get("/api/v1/accounts?role=king")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?role"));
    boss.asks().get("/api/v1/accounts?state=gone").then().statusCode(400);
    boss.asks().queryParam("q", "a\u0000").get("/api/v1/accounts").then().statusCode(400);
    boss.asks().get("/api/v1/accounts?cursor=AAAA").then().statusCode(400);
    boss.asks().get("/api/v1/accounts?name=zoe").then().statusCode(400);
    boss.asks().get("/api/v1/accounts?limit=201").then().statusCode(400);
  }

  @Test
  void anAccountIsReadWithItsQuota() {
    var boss = admin();
    var yan = Person.register("yan");

    boss.asks()
        .get("/api/v1/accounts/" + DatabaseRows.asApi(database).account(yan))
        .then()
        .statusCode(200)
        .body("handle", equalTo(yan.handle()))
        .body("state", equalTo("active"))
        .body("quota", notNullValue())
        .body("passwordHash", nullValue());
    boss.asks().get("/api/v1/accounts/" + UUID.randomUUID()).then().statusCode(404);
    boss.asks().get("/api/v1/accounts/nobody").then().statusCode(404);
  }

  @Test
  void aRoleCountsAtOnce() {
    var boss = admin();
    var xenia = Person.register("xenia");
    var id = DatabaseRows.asApi(database).account(xenia);

    patch(boss, id, "{\"role\":\"admin\"}").then().statusCode(200).body("role", equalTo("admin"));
    xenia.asks().get("/api/v1/accounts").then().statusCode(200);
    boss.asks()
        .body("{\"role\":\"user\"}")
        .patch("/api/v1/accounts/" + id)
        .then()
        .statusCode(200)
        .body("role", equalTo("user"));
    xenia.asks().get("/api/v1/accounts").then().statusCode(403);
  }

  @Test
  void nobodyChangesTheirOwnStanding() {
    var boss = admin();
    var id = DatabaseRows.asApi(database).account(boss);

    for (var body :
        new String[] {
          "{\"role\":\"user\"}", "{\"suspended\":true}", "{\"quota\":{\"cpu\":\"64\"}}"
        }) {
      patch(boss, id, body)
          .then()
          .statusCode(403)
          .body("type", equalTo("urn:mlride:problem:forbidden"))
          .body("detail", not(nullValue()));
    }
  }

  @Test
  void whatCannotBeIsRefusedWithItsField() {
    var boss = admin();
    var id = DatabaseRows.asApi(database).account(Person.register("will"));

    refused(boss, id, "{\"role\":\"king\"}", "/role");
    refused(boss, id, "{\"role\":null}", "/role");
    refused(boss, id, "{\"suspended\":null}", "/suspended");
    refused(boss, id, "{\"suspended\":\"yes\"}", "/suspended");
    refused(boss, id, "{\"email\":\"a@example.org\"}", "/email");
    refused(boss, id, "{\"quota\":{\"disk\":\"1Gi\"}}", "/quota/disk");
    refused(boss, id, "{\"quota\":{\"running\":\"many\"}}", "/quota/running");
    refused(
        boss,
        id,
        "{\"quota\":{\"gpus\":{\"nvidia.com/gpu\":\"1\"}}}",
        "/quota/gpus/nvidia.com~1gpu");
    patch(boss, id, "[]").then().statusCode(400);
    patch(boss, id, "").then().statusCode(400);
    patch(boss, UUID.randomUUID(), "{}").then().statusCode(404);
  }

  private Person admin() {
    var boss = Person.register("boss");
    DatabaseRows.asApi(database).promote(boss);
    return boss;
  }

  private static void refused(Person boss, UUID id, String body, String pointer) {
    patch(boss, id, body).then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
  }

  static Response patch(Person person, UUID id, String body) {
    return person
        .asks()
        .contentType("application/merge-patch+json")
        .body(body)
        .patch("/api/v1/accounts/" + id);
  }
}
