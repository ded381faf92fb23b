package io.mlride.api.opening;

import static io.mlride.api.opening.Openings.STATE;
import static io.mlride.api.opening.Openings.code;
import static io.mlride.api.opening.Openings.host;
import static io.mlride.api.opening.Openings.open;
import static io.mlride.api.opening.Openings.share;
import static io.mlride.api.opening.Openings.workspace;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.mlride.api.database.ExpiredRows;
import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.database.secret.Secrets;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ApiTest
class OpenWorkspaceTest {

  private ApiServer apiServer;
  private EmbeddedDatabase database;

  @Inject ExpiredRows expired;

  private DatabaseRows rows() {
    return DatabaseRows.asApi(database);
  }

  @Test
  void theOwnerGetsACodeForThisHostAndThisState() {
    var anna = Person.register("anna");
    var uid = workspace(apiServer, anna, "thesis");

    var opened =
        open(anna, host(anna, "thesis"))
            .statusCode(201)
            .header("Cache-Control", "no-store")
            .body("workspace", equalTo("thesis"))
            .body("owner", equalTo(anna.handle()))
            .body("shared", equalTo(false))
            .body(
                "url",
                matchesPattern(
                    "http://thesis--%s\\.localhost:8081/\\.mlride/open\\?code=[A-Za-z0-9_-]{43}"
                        .formatted(anna.handle())));

    assertThat(
            rows()
                .texts(
                    "select concat_ws(' ', host, state, workspace_uid, account_id, share_id is null)"
                        + " from accounts.opening where code_hash = ? and expires_at > now()"
                        + " and expires_at <= now() + interval '61 seconds'",
                    Secrets.hash(code(opened))))
        .containsExactly(
            "%s %s %s %s t".formatted(host(anna, "thesis"), STATE, uid, rows().account(anna)));
  }

  @Test
  void theHostIsReadAsBrowsersSendItAndFurtherAppsAreTheSameWorkspace() {
    var bea = Person.register("bea");
    workspace(apiServer, bea, "a");

    var opened = open(bea, "Board--A--" + bea.handle().toUpperCase() + ".LOCALHOST:8081");

    assertThat(
            rows()
                .texts(
                    "select host from accounts.opening where code_hash = ?",
                    Secrets.hash(code(opened))))
        .containsExactly("board--a--" + bea.handle() + ".localhost:8081");
  }

  @Test
  void nobodyElseGetsInNotEvenAdmins() {
    var cora = Person.register("cora");
    workspace(apiServer, cora, "a");
    var other = Person.register("dora");
    var admin = rows().promote(Person.register("chief"));

    open(other, host(cora, "a")).statusCode(404);
    open(admin, host(cora, "a")).statusCode(404);
    open(cora, host(cora, "none")).statusCode(404);
    open(cora, "a--" + cora.handle() + ".evil.test").statusCode(404);
    open(cora, "localhost:8080").statusCode(404);
  }

  @Test
  void onlyABearerOfASessionCounts() {
    var edda = Person.register("edda");
    workspace(apiServer, edda, "a");
    var body = Map.of("host", host(edda, "a"), "state", STATE);

    // What another site can make the browser send: the cookie, and a form's types of content.
    given()
        .contentType(ContentType.JSON)
        .cookie("__Host-mlride-refresh", edda.refreshToken())
        .header("Origin", "http://localhost:" + RestAssured.port)
        .body(body)
        .post("/api/v1/openings")
        .then()
        .statusCode(401);
    edda.asks()
        .contentType("text/plain")
        .body("{}")
        .post("/api/v1/openings")
        .then()
        .statusCode(415);
    edda.asks().post("/api/v1/auth/logout").then().statusCode(204);
    open(edda, host(edda, "a")).statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg", "/", "a b"})
  void aStateThatNoGatewaySentIsRefused(String state) {
    var fay = Person.register("fay");

    fay.asks()
        .body(Map.of("host", host(fay, "a"), "state", state))
        .post("/api/v1/openings")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/state"));
  }

  @Test
  void codesFallWithTheSessionTheyCameFromAndWithTime() {
    var gina = Person.register("gina");
    workspace(apiServer, gina, "a");
    var first = Secrets.hash(code(open(gina, host(gina, "a"))));
    var count = "select count(*) from accounts.opening where code_hash = ?";

    expired.remove();
    assertThat(rows().first(count, first)).isEqualTo(1L);
    rows()
        .run(
            "update accounts.opening set expires_at = now() - interval '1 s' where code_hash = ?",
            first);
    expired.remove();
    assertThat(rows().first(count, first)).isEqualTo(0L);

    var second = Secrets.hash(code(open(gina, host(gina, "a"))));
    gina.asks().post("/api/v1/auth/logout").then().statusCode(204);
    assertThat(rows().first(count, second)).isEqualTo(0L);
  }

  @Test
  void ownersSeeWhoOpenedWhatIsTheirs() {
    var hana = Person.register("hana");
    var guest = Person.register("ida");
    var other = Person.register("jana");
    workspace(apiServer, hana, "seen");
    var id = share(hana, "seen", guest);
    open(hana, host(hana, "seen")).statusCode(201);
    open(guest, host(hana, "seen")).statusCode(201).body("shared", equalTo(true));
    open(other, host(hana, "seen")).statusCode(404);

    var audit =
        hana.asks()
            .get("/api/v1/audit?action=openWorkspace&object=workspace/seen")
            .then()
            .statusCode(200)
            .body("items.actorHandle", equalTo(handles(other, guest, hana)))
            .body("items.outcome", equalTo(java.util.List.of("refused", "done", "done")))
            .body("items.ownerHandle", equalTo(handles(hana, hana, hana)))
            .extract();
    assertThat(audit.<String>path("items[1].detail")).isEqualTo("share=" + id);
    assertThat(audit.<String>path("items[2].detail")).isNull();
  }

  private static java.util.List<String> handles(Person... people) {
    return java.util.Arrays.stream(people).map(Person::handle).toList();
  }
}
