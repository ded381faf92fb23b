package io.mlride.api.account;

import static io.mlride.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.crds.userspace.SpaceState;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class SuspensionTest {

  private ApiServer apiServer;
  private EmbeddedDatabase database;

  @Test
  void aSuspensionEndsEveryWayInAndStopsTheSpace() {
    var boss = admin();
    var tom = Person.register("tom");
    var id = DatabaseRows.asApi(database).account(tom);
    String token =
        tom.asks()
            .body(
                Map.of(
                    "name", "script",
                    "scope", "write",
                    "expiresAt", Instant.now().plus(1, ChronoUnit.DAYS).toString()))
            .post("/api/v1/me/tokens")
            .path("token");

    AccountsTest.patch(boss, id, "{\"suspended\":true}")
        .then()
        .statusCode(200)
        .body("state", equalTo("suspended"))
        .body("suspendedAt", notNullValue());

    tom.asks().get("/api/v1/me").then().statusCode(401);
    given().auth().oauth2(token).get("/api/v1/me").then().statusCode(401);
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("refreshToken", tom.refreshToken()))
        .post("/api/v1/auth/refresh")
        .then()
        .statusCode(401);
    logIn(tom, "wrong").then().statusCode(401);
    logIn(tom, Person.PASSWORD)
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:mlride:problem:suspended"));
    assertThat(state(tom)).isEqualTo(SpaceState.Suspended);
    boss.asks()
        .get("/api/v1/accounts?state=suspended&q=" + tom.handle())
        .then()
        .body("items.handle", hasItem(tom.handle()));

    AccountsTest.patch(boss, id, "{\"suspended\":false}")
        .then()
        .statusCode(200)
        .body("state", equalTo("active"));

    assertThat(state(tom)).isEqualTo(SpaceState.Active);
    tom.asks().get("/api/v1/me").then().statusCode(401);
    given().auth().oauth2(token).get("/api/v1/me").then().statusCode(401);
    logIn(tom, Person.PASSWORD).then().statusCode(200);
    boss.asks()
        .get("/api/v1/accounts?state=suspended")
        .then()
        .body("items.handle", not(hasItem(tom.handle())));
  }

  @Test
  void aSpaceFollowsItsAccountWhateverWasMissed() {
    var una = Person.register("una");
    apiServer.client().resources(UserSpace.class).withName(una.handle()).delete();
    await().until(() -> space(una) != null);

    DatabaseRows.asApi(database)
        .run("update accounts.account set suspended_at = now() where handle = ?", una.handle());
    await().until(() -> state(una) == SpaceState.Suspended);

    DatabaseRows.asApi(database)
        .run(
            "update accounts.account set suspended_at = null, space_to_resume = true where handle = ?",
            una.handle());
    await().until(() -> state(una) == SpaceState.Active);
    await()
        .untilAsserted(
            () ->
                assertThat(
                        DatabaseRows.asApi(database)
                            .first(
                                "select space_to_resume from accounts.account where handle = ?",
                                una.handle()))
                    .isEqualTo(false));
  }

  @Test
  void aQuotaIsWrittenToTheSpaceAndRefusedInTheCallersFields() {
    var boss = admin();
    var vic = Person.register("vic");
    var id = DatabaseRows.asApi(database).account(vic);

    AccountsTest.patch(
            boss, id, "{\"quota\":{\"cpu\":\"16\",\"running\":2,\"gpus\":{\"nvidia.com/gpu\":1}}}")
        .then()
        .statusCode(200)
        .body("quota.cpu", equalTo("16"))
        .body("quota.running", equalTo(2));
    AccountsTest.patch(boss, id, "{\"quota\":{\"running\":null,\"memory\":\"8Gi\"}}")
        .then()
        .statusCode(200)
        .body("quota.cpu", equalTo("16"))
        .body("quota.memory", equalTo("8Gi"))
        .body("quota.running", nullValue());
    assertThat(space(vic).getSpec().quota().gpus()).containsEntry("nvidia.com/gpu", 1);

    AccountsTest.patch(boss, id, "{\"quota\":{\"cpu\":\"lots\"},\"role\":\"admin\"}")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:mlride:problem:refused"))
        .body("errors.pointer", hasItem("/quota/cpu"));
    AccountsTest.patch(boss, id, "{\"quota\":{\"running\":5000}}")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/quota/running"));
    boss.asks().get("/api/v1/accounts/" + id).then().body("role", equalTo("user"));

    AccountsTest.patch(boss, id, "{\"quota\":null}")
        .then()
        .statusCode(200)
        .body("quota.cpu", nullValue());
  }

  @Test
  void aSpaceThatAnAdminOfTheClusterSuspendedStaysSo() {
    var walt = Person.register("walt");
    apiServer
        .client()
        .resources(UserSpace.class)
        .withName(walt.handle())
        .patch(
            PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":{\"desiredState\":\"Suspended\"}}");
    // A space that is repaired after it shows that a round has passed.
    var later = Person.register("later");
    apiServer.client().resources(UserSpace.class).withName(later.handle()).delete();
    await().until(() -> space(later) != null);

    assertThat(state(walt)).isEqualTo(SpaceState.Suspended);
  }

  private Person admin() {
    var boss = Person.register("chief");
    DatabaseRows.asApi(database).promote(boss);
    return boss;
  }

  private UserSpace space(Person person) {
    return apiServer.client().resources(UserSpace.class).withName(person.handle()).get();
  }

  private SpaceState state(Person person) {
    return space(person).getSpec().desiredState();
  }

  private static io.restassured.response.Response logIn(Person person, String password) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("login", person.handle(), "password", password))
        .post("/api/v1/auth/login");
  }
}
