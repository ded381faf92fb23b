package io.mlride.operator.record;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.workspace.Phase;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.operator.testing.RecordersAlone;
import io.mlride.operator.testing.UserNamespace;
import io.mlride.testing.ApiServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RecordersAlone.class)
class RecorderOutageTest {

  private static final String ENDS =
      """
      select w.name || ' '
          || case when w.deleted_at is null then 'is there'
                  when w.deleted_at_estimated then 'was found gone' else 'went' end
          || case when r.pod_uid is null then '' when r.ended_at is null then ', run goes on'
                  when r.end_estimated then ', run was found over' else ', run ended' end
      from history.workspace w left join history.run r on r.workspace_uid = w.uid
      where w.userspace = 'alice' order by w.name
      """;

  private ApiServer apiServer;
  private EmbeddedDatabase database;
  private final List<RecordingProcess> started = new ArrayList<>();
  @Inject RecordingProcess.Factory processes;

  @AfterEach
  void killAll() {
    started.forEach(RecordingProcess::kill);
  }

  @Test
  void nothingIsLostWhenDatabaseAndOperatorAreAwayInTurn() {
    var history = new History(database);
    var alice = UserNamespace.of(apiServer.client(), "alice");
    var watched = alice.create("watched");
    var unwatched = alice.create("unwatched");
    var pod = alice.runs(watched, Map.of("cpu", "500m"));
    alice.says("watched", 1, Phase.Running);
    alice.says("unwatched", 1, Phase.Running);

    // The database is not there from the start.
    database.stop();
    var first = start();
    await().until(first::missesTheDatabase);
    database.start();
    eventually(history, ENDS, "unwatched is there", "watched is there, run goes on");

    // The operator sees workspaces go while the database is away: their ends are exact.
    database.stop();
    alice.stops(pod);
    alice.delete("watched");
    alice.stops(alice.runs(alice.create("brief"), Map.of("cpu", "1")));
    alice.delete("brief");
    await().until(first::missesTheDatabase);
    database.start();
    eventually(
        history, ENDS, "brief went, run ended", "unwatched is there", "watched went, run ended");

    // Neither is there while a workspace runs, moves on and goes: what is left is an estimate.
    var gone = alice.runs(unwatched, Map.of("cpu", "1"));
    eventually(history, "select pod_name from history.run where ended_at is null", "ws-unwatched");
    database.stop();
    first.kill();
    alice.stops(gone);
    alice.delete("unwatched");
    alice.create("late");
    alice.says("late", 4, Phase.Queued);
    var second = start();
    await().until(second::missesTheDatabase);
    database.start();
    eventually(
        history,
        ENDS,
        "brief went, run ended",
        "late is there",
        "unwatched was found gone, run was found over",
        "watched went, run ended");
    assertThat(
            history.rows(
                "select t.first_sequence, t.sequence, t.not_observed, t.phase"
                    + " from history.transition t"
                    + " join history.workspace w on w.uid = t.workspace_uid where w.name = 'late'"
                    + " order by t.sequence"))
        .containsExactly("1 3 t null", "4 4 f Queued");
    assertThat(
            history.value(
                "select count(*) from history.run where end_estimated and last_seen_at < ended_at"
                    + " and last_seen_at >= started_at"))
        .isEqualTo("1");
    assertThat(history.value("select count(*) from history.run where ended_at < started_at"))
        .isEqualTo("0");

    // Whoever compares again finds nothing to write.
    history.countStatements();
    second.kill();
    var seenUntil = "select seen_until from history.observation where subject = 'history'";
    var before = history.value(seenUntil);
    start();
    await().until(() -> !history.value(seenUntil).equals(before));
    assertThat(history.statements()).isEmpty();

    // And goes on from there.
    alice.says("late", 5, Phase.Running);
    eventually(history, "select sequence from history.workspace where name = 'late'", "5");
    assertThat(history.statements())
        .as("an insert that may update counts as both")
        .containsExactlyInAnyOrder("INSERT workspace", "UPDATE workspace", "INSERT transition");
  }

  private RecordingProcess start() {
    var process = processes.start(apiServer.newClient());
    started.add(process);
    return process;
  }

  private static void eventually(History history, String sql, String... rows) {
    await().untilAsserted(() -> assertThat(history.rows(sql)).containsExactly(rows));
  }
}
