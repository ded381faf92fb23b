package io.mlride.api.openapi;

import static io.mlride.testing.Patience.await;
import static io.restassured.RestAssured.given;

import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.OperatorsPart;
import io.mlride.api.testing.Person;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.WorkspaceStatusBuilder;
import io.mlride.database.secret.Secrets;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** What the owner of the matrix has: one of everything, and one more of what is to be deleted. */
final class Belongings {
  private final OperatorsPart operator;
  private final DatabaseRows rows;
  private final Person owner;

  Belongings(OperatorsPart operator, DatabaseRows rows, Person owner) {
    this.operator = operator;
    this.rows = rows;
    this.owner = owner;
  }

  /** Makes them, and says how authorisation.yaml names those whose name is not known before. */
  Map<String, String> make() {
    List.of("thesis", "spare").forEach(this::workspace);
    List.of("own-image", "spare-image").forEach(this::template);
    owner
        .asks()
        .body(Map.of("data", Map.of("key", "value")))
        .put("/api/v1/secrets/user-spare")
        .then()
        .statusCode(201);
    var guest = Person.register("guest");
    return Map.of(
        "$guest", guest.handle(),
        "$share", share(guest),
        "$owner", owner.handle(),
        "$account", rows.account(owner).toString(),
        "$picture", picture(),
        "$tomorrow", Instant.now().plus(1, ChronoUnit.DAYS).toString(),
        "$session", session(),
        "$token", new PersonalTokenRow(rows, owner).insert(PersonalTokenRow.fresh()));
  }

  private void workspace(String name) {
    owner
        .asks()
        .body(Map.of("name", name, "spec", Map.of("imageTemplateRef", Map.of("name", "own-image"))))
        .post("/api/v1/workspaces")
        .then()
        .statusCode(201);
    // Nobody makes the Pod here: whoever reaches into it learns that it does not run.
    operator.status(
        owner,
        name,
        WorkspaceStatusBuilder.builder().phase(Phase.Running).podName("ws-" + name).build());
    awaitSeen("/api/v1/workspaces/" + name);
  }

  private void template(String name) {
    operator.template(owner.namespace(), name, OperatorsPart.spec());
    awaitSeen("/api/v1/image-templates/" + name);
  }

  private void awaitSeen(String path) {
    await().until(() -> owner.asks().get(path).statusCode() == 200);
  }

  private String picture() {
    var name = Secrets.fresh();
    rows.run(
        "insert into accounts.avatar (name, account_id, png, made_at) values (?, ?, ?, now())",
        name,
        rows.account(owner),
        new byte[] {1});
    return name;
  }

  private String share(Person guest) {
    return owner
        .asks()
        .body(
            Map.of(
                "guest",
                guest.handle(),
                "until",
                Instant.now().plus(1, ChronoUnit.DAYS).toString()))
        .post("/api/v1/workspaces/thesis/shares")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** One besides the one that the owner asks with. */
  private String session() {
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("login", owner.handle(), "password", Person.PASSWORD))
        .post("/api/v1/auth/login")
        .then()
        .statusCode(200);
    return rows.texts(
            "select id from accounts.session where account_id = ? order by begun_at desc",
            rows.account(owner))
        .get(0);
  }
}
