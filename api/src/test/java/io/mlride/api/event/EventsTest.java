package io.mlride.api.event;

import static io.mlride.testing.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.crds.workspace.ImageTemplateRef;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceSpecBuilder;
import io.mlride.database.secret.Secrets;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ApiTest
class EventsTest {

  @Inject EventHub hub;
  private ApiServer apiServer;
  private EmbeddedDatabase database;

  @Test
  void firstComesWhatIsThereThenWhatChanges() {
    var alice = Person.register("alice");
    create(alice, "before");
    await().until(() -> hub.knows(alice.handle(), 2));

    try (var events = EventReader.open(alice, "", null)) {
      assertThat(events.next()).isEqualTo(new EventReader.Event("0", "resync", "{}"));
      assertThat(events.next().data())
          .startsWith("{\"type\":\"ADDED\",\"object\":{\"name\":\"" + alice.handle() + "\"");
      var first = events.next("workspace");
      assertThat(first.data()).contains("\"name\":\"before\"", "\"type\":\"ADDED\"");
      assertThat(first.id()).isNull();
      assertThat(events.next("synced").id()).matches("[0-9a-f]{8}-\\d+");

      create(alice, "after");
      var added = events.next("workspace");
      assertThat(added.data()).contains("\"type\":\"ADDED\"", "\"name\":\"after\"", "\"owner\":\"");
      assertThat(added.id()).matches("[0-9a-f]{8}-\\d+");
      client(alice, "after").edit(this::request);
      assertThat(events.next("workspace").data())
          .contains("\"type\":\"MODIFIED\"", "\"startRequest\":\"again\"");
      client(alice, "after").delete();
      assertThat(events.next("workspace").data()).contains("\"type\":\"DELETED\"");
    }
  }

  @Test
  void whatHappensToOthersIsNotShown() {
    var bert = Person.register("bert");
    var carl = Person.register("carl");

    try (var events = EventReader.open(bert, "", null)) {
      events.next("synced");
      create(carl, "secret");
      create(bert, "mine");
      assertThat(events.next("workspace").data()).contains("\"name\":\"mine\"");
    }
    bert.asks().get("/api/v1/events?owner=" + carl.handle()).then().statusCode(404);
    given().get("/api/v1/events").then().statusCode(401);
  }

  @Test
  void anAdminFollowsSomebodyElseAsLongAsTheyAreOne() {
    var dora = Person.register("dora");
    var admin = DatabaseRows.of(database).promote(Person.register("follower"));

    try (var events = EventReader.open(admin, "?owner=" + dora.handle(), null)) {
      events.next("synced");
      create(dora, "thesis");
      assertThat(events.next("workspace").data()).contains(dora.namespace());
      DatabaseRows.of(database)
          .run("update accounts.account set role = 'user' where handle = ?", admin.handle());
      assertThat(events.next().name()).isEqualTo("end");
    }
  }

  @Test
  void whoComesBackGetsWhatWasMissed() {
    var emil = Person.register("emil");
    String last;
    try (var events = EventReader.open(emil, "", null)) {
      last = events.next("synced").id();
    }
    create(emil, "missed");

    try (var events = EventReader.open(emil, "", last)) {
      assertThat(events.next("workspace").data()).contains("\"name\":\"missed\"");
    }
    try (var events = EventReader.open(emil, "", "00000000-17")) {
      assertThat(events.next().name()).isEqualTo("resync");
      events.next("synced");
    }
  }

  @Test
  void aStreamWithoutChangesShowsThatItIsAlive() {
    var fred = Person.register("fred");

    try (var events = EventReader.open(fred, "", null)) {
      events.next("synced");
      assertThat(events.next("comment").data()).isEqualTo("alive");
    }
  }

  @Test
  void aStreamEndsWithItsSession() {
    var gerd = Person.register("gerd");

    try (var events = EventReader.open(gerd, "", null)) {
      events.next("synced");
      gerd.asks().post("/api/v1/auth/logout").then().statusCode(204);
      assertThat(events.next().name()).isEqualTo("end");
    }
  }

  @Test
  void aStreamEndsWhenTheAccountIsSuspended() {
    var hans = Person.register("hans");

    try (var events = EventReader.open(hans, "", null)) {
      events.next("synced");
      DatabaseRows.of(database).suspend(hans);
      events.next("end");
    }
  }

  @Test
  void aStreamEndsWithItsToken() {
    var ida = Person.register("ida");
    var rows = DatabaseRows.of(database);
    var token = "mlride_pat_" + Secrets.fresh();
    rows.run(
        "insert into accounts.personal_token (id, account_id, name, secret_hash, scope, created_at,"
            + " expires_at) values (?, ?, 'ci', ?, 'read', now(), now() + interval '1 day')",
        UUID.randomUUID(),
        rows.account(ida),
        Secrets.hash(token));

    try (var events = EventReader.open(token, "", null)) {
      events.next("synced");
      rows.run("delete from accounts.personal_token where account_id = ?", rows.account(ida));
      assertThat(events.next().name()).isEqualTo("end");
    }
  }

  @Test
  void whoGoesAwayIsForgotten() {
    var jana = Person.register("jana");
    var account = DatabaseRows.of(database).account(jana);
    try (var events = EventReader.open(jana, "", null)) {
      events.next("synced");
      assertThat(hub.open(account)).isEqualTo(1);
    }

    await().until(() -> hub.open(account) == 0);
  }

  private Workspace request(Workspace workspace) {
    workspace.setSpec(
        WorkspaceSpecBuilder.builder(workspace.getSpec()).startRequest("again").build());
    return workspace;
  }

  private io.fabric8.kubernetes.client.dsl.Resource<Workspace> client(Person person, String name) {
    return apiServer
        .client()
        .resources(Workspace.class)
        .inNamespace(person.namespace())
        .withName(name);
  }

  /** As the operator makes the namespace, and somebody the workspace. */
  private void create(Person person, String name) {
    var client = apiServer.client();
    var namespace =
        new NamespaceBuilder().withNewMetadata().withName(person.namespace()).endMetadata().build();
    try {
      client.resource(namespace).create();
    } catch (KubernetesClientException e) {
      assertThat(e.getCode()).isEqualTo(409);
    }
    var workspace = new Workspace();
    workspace.getMetadata().setName(name);
    workspace.getMetadata().setNamespace(person.namespace());
    workspace.setSpec(
        WorkspaceSpecBuilder.builder()
            .imageTemplateRef(new ImageTemplateRef("pytorch", null))
            .build());
    client.resource(workspace).create();
  }
}
