package io.mlride.api.opening;

import static io.mlride.testing.Patience.await;
import static io.restassured.RestAssured.given;

import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.api.testing.Running;
import io.mlride.crds.workspace.Phase;
import io.mlride.database.secret.Secrets;
import io.mlride.testing.ApiServer;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** Opening workspaces, as several tests do it. */
public final class Openings {

  /** Such as the gateway sends along. */
  static final String STATE = "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg";

  private Openings() {}

  /** A stopped workspace that the API knows of; its uid. */
  public static UUID workspace(ApiServer server, Person owner, String name) {
    var made = Running.workspace(server.client(), owner.namespace(), name, Phase.Stopped);
    var uid = made.getMetadata().getUid();
    await()
        .until(
            () ->
                owner
                    .asks()
                    .get("/api/v1/workspaces")
                    .then()
                    .extract()
                    .<java.util.List<String>>path("items.uid")
                    .contains(uid));
    return UUID.fromString(uid);
  }

  /** Host of a workspace. */
  public static String host(Person owner, String workspace) {
    return workspace + "--" + owner.handle() + ".localhost:8081";
  }

  /** Somebody's browser asks for a host. */
  public static ValidatableResponse open(Person person, String host) {
    return person.asks().body(Map.of("host", host, "state", STATE)).post("/api/v1/openings").then();
  }

  /** Lets a guest in until tomorrow; id of the share. */
  public static String share(Person owner, String workspace, Person guest) {
    return owner
        .asks()
        .body(Map.of("guest", guest.handle(), "until", tomorrow().toString()))
        .post("/api/v1/workspaces/" + workspace + "/shares")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Within what a share may last. */
  public static Instant tomorrow() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(1, ChronoUnit.DAYS);
  }

  /** What the gateway does with the code in an answer: begins a session; its secret. */
  static String redeem(DatabaseRows rows, ValidatableResponse opened) {
    var secret = Secrets.fresh();
    rows.run(
        "insert into accounts.app_session select ?, ?, code_hash, account_id, session_id, share_id,"
            + " workspace_uid, host, now(), now() from accounts.opening where code_hash = ?",
        UUID.randomUUID(),
        Secrets.hash(secret),
        Secrets.hash(code(opened)));
    return secret;
  }

  /** The code in an answer. */
  static String code(ValidatableResponse opened) {
    String url = opened.statusCode(201).extract().path("url");
    return url.substring(url.indexOf("?code=") + "?code=".length());
  }

  /** The gateway asks for a start. */
  static ValidatableResponse start(String secret) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("session", secret))
        .post("/api/v1/openings/start")
        .then();
  }
}
