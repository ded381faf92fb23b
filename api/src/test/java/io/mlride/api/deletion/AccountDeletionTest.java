package io.mlride.api.deletion;

import static io.mlride.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.crds.userspace.SpaceState;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.database.account.Deletion;
import io.mlride.database.account.Deletions;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ApiTest
class AccountDeletionTest {

  private ApiServer apiServer;
  private EmbeddedDatabase database;

  @Inject AccountDeletion deletion;
  @Inject DeletionActions actions;
  @Inject Deletions deletions;

  @ParameterizedTest
  @EnumSource
  void aCrashBetweenAStepAndItsNoteEndsTheSame(DeletionStep crash) {
    var person = due("gone");
    var id = DatabaseRows.asApi(database).account(person);
    var workspace = Traces.leave(database, person);

    while (next(id) != crash) {
      goOneStep(person, id);
    }
    // Done, and not noted.
    actions.take(crash, row(id));
    for (var tries = 0; next(id) != null && tries < 10; tries++) {
      goOneStep(person, id);
    }

    assertNothingIsLeft(person, id, workspace);
  }

  @Test
  void theSequenceWaitsForTheNamespaceAndNothingIsRepairedMeanwhile() {
    var person = due("slow");
    var id = DatabaseRows.asApi(database).account(person);

    deletion.goOnWithAll();

    assertThat(next(id)).isEqualTo(DeletionStep.AWAIT_NAMESPACE);
    assertThat(space(person).getSpec().desiredState()).isEqualTo(SpaceState.Suspended);
    assertThat(space(person).isMarkedForDeletion()).isTrue();
    assertThat(space(person).getMetadata().getFinalizers()).contains("foregroundDeletion");
    person.asks().get("/api/v1/me").then().statusCode(401);
    logIn(person).then().statusCode(403);
    collectGarbage(person);
    await().during(Duration.ofSeconds(3)).until(() -> space(person) == null);

    deletion.goOnWithAll();

    assertThat(next(id)).isNull();
    logIn(person).then().statusCode(401);
    register(person).then().statusCode(409).body("errors[0].pointer", equalTo("/handle"));
  }

  @Test
  void oneReplicaAtATimeWorksOnAnAccount() {
    var person = due("twice");
    var id = DatabaseRows.asApi(database).account(person);
    var now = Instant.now();
    assertThat(claim(id, now, now.plusSeconds(60))).isTrue();

    deletion.goOn(id);
    assertThat(next(id)).isEqualTo(DeletionStep.END_SESSIONS);
    assertThat(claim(id, now, now.plusSeconds(60))).isFalse();
    // The other one crashed, and its time is over.
    DatabaseRows.asApi(database)
        .run("update accounts.deletion set claimed_until = now() where account_id = ?", id);
    deletion.goOn(id);
    assertThat(next(id)).isEqualTo(DeletionStep.AWAIT_NAMESPACE);
    assertThat(claim(id, Instant.now(), Instant.now().plusSeconds(60))).isTrue();
  }

  @Test
  void whatIsCancelledInTimeIsNotBegun() {
    var person = due("back");
    var id = DatabaseRows.asApi(database).account(person);
    var found = row(id);

    person.asks().delete("/api/v1/me/deletion").then().statusCode(204);

    assertThat(actions.take(DeletionStep.END_SESSIONS, found)).isFalse();
    person.asks().get("/api/v1/me").then().statusCode(200);
  }

  private void goOneStep(Person person, UUID id) {
    if (!deletion.takeNext(id)) {
      collectGarbage(person);
    }
  }

  /** What the cluster's garbage collector does once the namespace is gone. */
  private void collectGarbage(Person person) {
    if (space(person) != null) {
      apiServer
          .client()
          .resources(UserSpace.class)
          .withName(person.handle())
          .edit(
              space -> {
                space.getMetadata().setFinalizers(List.of());
                return space;
              });
    }
  }

  private void assertNothingIsLeft(Person person, UUID id, UUID workspace) {
    assertThat(space(person)).isNull();
    for (var table : List.of("session", "personal_token", "avatar", "identity")) {
      assertThat(count("accounts." + table + " where account_id", id)).isZero();
    }
    assertThat(count("accounts.account where id", id)).isZero();
    assertThat(count("accounts.handle where name", person.handle())).isEqualTo(1);
    assertThat(count("accounts.deletion where handle is null and account_id", id)).isEqualTo(1);
    assertThat(Traces.of(database, workspace))
        .isEqualTo("%1$s %1$s %1$s Namespace %1$s has no Secret x".formatted("deleted-" + id));
  }

  private long count(String tableAndColumn, Object value) {
    return (Long)
        DatabaseRows.asApi(database)
            .first("select count(*) from " + tableAndColumn + " = ?", value);
  }

  private Person due(String name) {
    var person = Person.register(name);
    DeletionTest.request(person, Person.PASSWORD, person.handle()).then().statusCode(202);
    DatabaseRows.asApi(database)
        .run(
            "update accounts.account set deletion_due_at = now() where handle = ?",
            person.handle());
    return person;
  }

  private boolean claim(UUID id, Instant now, Instant until) {
    return QuarkusTransaction.requiringNew().call(() -> deletions.claim(id, now, until));
  }

  private Deletion row(UUID id) {
    return QuarkusTransaction.requiringNew().call(() -> deletions.findById(id));
  }

  private DeletionStep next(UUID id) {
    return DeletionStep.next(row(id)).orElse(null);
  }

  private UserSpace space(Person person) {
    return apiServer.client().resources(UserSpace.class).withName(person.handle()).get();
  }

  private static io.restassured.response.Response logIn(Person person) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("login", person.handle(), "password", Person.PASSWORD))
        .post("/api/v1/auth/login");
  }

  private static io.restassured.response.Response register(Person person) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("handle", person.handle(), "password", Person.PASSWORD))
        .post("/api/v1/auth/register");
  }
}
