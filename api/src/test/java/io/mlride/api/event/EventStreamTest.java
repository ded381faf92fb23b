package io.mlride.api.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.mlride.api.access.Caller;
import io.mlride.api.access.Via;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

class EventStreamTest {
  private final List<HasMetadata> written = new ArrayList<>();
  private final Board board =
      new Board(
          4,
          (type, object) -> {
            written.add(object);
            return type + " " + object.getMetadata().getName();
          });
  private final EventId ids = new EventId();

  @Test
  void onlyOnesOwnAndTheCatalogueAreSeen() {
    board.put(space("alice"));
    board.put(workspace("alice", "a", "1"));
    board.put(workspace("bert", "b", "1"));
    board.put(template("mlride-catalogue", "pytorch"));
    board.put(template("mlride-u-bert", "own"));
    board.put(template("default", "nobodys"));
    board.put(workspace("default", "nobodys", "1"));

    var client = client("alice", 8, -1, 100);

    assertThat(client.texts())
        .containsExactly("resync", "ADDED alice", "ADDED pytorch", "ADDED a", "synced");
  }

  @Test
  void anObjectIsWrittenOnceForAll() {
    var clients = List.of(client("alice", 8, -1, 100), client("alice", 8, -1, 100));

    board.put(workspace("alice", "a", "1"));

    assertThat(written).hasSize(1);
    assertThat(clients).allSatisfy(it -> assertThat(it.texts()).endsWith("ADDED a"));
  }

  @Test
  void whatDidNotChangeIsNotToldAgain() {
    var client = client("alice", 8, -1, 100);
    board.put(workspace("alice", "a", "1"));
    board.put(workspace("alice", "a", "1"));
    board.put(workspace("alice", "a", "2"));
    board.remove(workspace("alice", "a", "3"));
    board.remove(workspace("alice", "a", "3"));

    assertThat(client.texts())
        .containsExactly("resync", "synced", "ADDED a", "MODIFIED a", "DELETED a");
  }

  @Test
  void oneThatCameInTheNameOfAnotherIsAnother() {
    var client = client("alice", 8, -1, 100);
    board.put(workspace("alice", "a", "1"));
    var other = workspace("alice", "a", "2");
    other.getMetadata().setUid("other");
    board.put(other);

    assertThat(client.texts()).endsWith("ADDED a", "DELETED a", "ADDED a");
  }

  @Test
  void whoReadsTooSlowlyGetsEverythingAnew() {
    var client = client("alice", 2, -1, 2);
    board.put(workspace("alice", "a", "1"));
    board.put(workspace("alice", "b", "1"));
    assertThat(client.texts()).containsExactly("resync", "synced");
    board.put(workspace("alice", "a", "2"));
    board.put(workspace("alice", "b", "2"));

    client.subscription.request(100);

    assertThat(client.texts())
        .containsExactly("resync", "synced", "resync", "ADDED a", "ADDED b", "synced");
    board.put(workspace("alice", "a", "3"));
    assertThat(client.texts()).endsWith("synced", "MODIFIED a");
  }

  @Test
  void whoComesBackGoesOnIfThatIsStillKnown() {
    board.put(workspace("alice", "a", "1"));
    board.put(workspace("alice", "b", "1"));

    assertThat(client("alice", 8, 1, 100).texts()).containsExactly("ADDED b", "synced");
    assertThat(client("alice", 8, 2, 100).texts()).containsExactly("synced");
    assertThat(client("alice", 8, 99, 100).texts()).startsWith("resync");
    for (var version = 2; version < 8; version++) {
      board.put(workspace("bert", "x", Integer.toString(version)));
    }
    assertThat(client("alice", 8, 1, 100).texts()).startsWith("resync", "ADDED a");
  }

  @Test
  void whoIsGoneHearsNothing() {
    var client = client("alice", 8, -1, 100);
    client.subscription.cancel();
    board.put(workspace("alice", "a", "1"));

    assertThat(client.texts()).containsExactly("resync", "synced");
    assertThat(board.audience("alice")).isZero();
  }

  @Test
  void anIdOfAnotherRunIsNoPlaceToGoOn() {
    assertThat(ids.position(ids.of(7))).hasValue(7);
    assertThat(ids.position(new EventId().of(7))).isEmpty();
    assertThat(ids.position(null)).isEmpty();
    assertThat(ids.position(EventId.NOWHERE)).isEmpty();
    assertThat(ids.position(ids.of(7) + "99999999999999999999")).isEmpty();
  }

  private StreamClient client(String space, int waiting, long after, long demand) {
    var client = new StreamClient(demand);
    var caller =
        new Caller(
            UUID.randomUUID(),
            Optional.of(space),
            false,
            Via.SESSION,
            Optional.empty(),
            true,
            Instant.MAX,
            Optional.empty());
    new EventStream(
            caller,
            Channels.of(space),
            board,
            new Backlog(waiting),
            new SseTexts(new SseImpl(), ids),
            Runnable::run,
            stream -> {})
        .begin(client, after);
    return client;
  }

  private static Workspace workspace(String space, String name, String version) {
    return named(
        new Workspace(), space.equals("default") ? space : "mlride-u-" + space, name, version);
  }

  private static ImageTemplate template(String namespace, String name) {
    return named(new ImageTemplate(), namespace, name, "1");
  }

  private static UserSpace space(String name) {
    return named(new UserSpace(), null, name, "1");
  }

  private static <T extends HasMetadata> T named(
      T object, String namespace, String name, String version) {
    object.getMetadata().setNamespace(namespace);
    object.getMetadata().setName(name);
    object.getMetadata().setUid(name);
    object.getMetadata().setResourceVersion(version);
    return object;
  }
}
