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
class RecorderTest {

  private ApiServer apiServer;
  private EmbeddedDatabase database;
  private final List<RecordingProcess> started = new ArrayList<>();
  @Inject RecordingProcess.Factory processes;

  @AfterEach
  void killAll() {
    started.forEach(RecordingProcess::kill);
  }

  @Test
  void twoRecordersWithRoomForTwoRecordTenWorkspacesOnce() {
    database.start();
    var history = new History(database);
    var carol = UserNamespace.of(apiServer.client(), "carol");
    await().until(start()::isWatching);
    await().until(start()::isWatching);

    for (var number = 1; number <= 10; number++) {
      var name = "at-once-" + number;
      var pod = carol.runs(carol.create(name), Map.of("cpu", "100m"));
      carol.says(name, 1, Phase.Starting);
      carol.says(name, 2, Phase.Running);
      carol.stops(pod);
      carol.delete(name);
    }
    carol.create("last");

    eventually(
        history,
        """
        select count(*), count(deleted_at), bool_or(deleted_at_estimated)
        from history.workspace where userspace = 'carol'
        """,
        "11 10 f");
    // Whatever of the runs and transitions was there long enough to be seen is there once, and
    // over.
    assertThat(
            history.rows(
                """
                select w.name from history.workspace w join history.run r on r.workspace_uid = w.uid
                where w.userspace = 'carol' group by w.name having count(*) > 1 or count(ended_at) < 1
                """))
        .isEmpty();
    assertThat(
            history.rows(
                """
                select w.name from history.workspace w
                join history.transition t on t.workspace_uid = w.uid where w.userspace = 'carol'
                group by w.name having sum(t.sequence - t.first_sequence + 1) <> max(t.sequence)
                """))
        .isEmpty();
  }

  @Test
  void oneThatCannotBeRecordedKeepsNobodyElseFromIt() {
    database.start();
    var history = new History(database);
    var dave = UserNamespace.of(apiServer.client(), "dave");
    var process = start();
    eventually(history, "select count(*) from history.observation where subject = 'history'", "1");
    history.change(
        "alter table history.workspace add constraint spoilt check (name <> 'spoilt') not valid");

    dave.create("spoilt");
    dave.create("sound");

    eventually(history, "select name from history.workspace where userspace = 'dave'", "sound");
    await().until(() -> process.leftOut() > 0);
    assertThat(process.missesTheDatabase()).isFalse();

    history.change("alter table history.workspace drop constraint spoilt");
    dave.says("spoilt", 1, Phase.Running);
    eventually(
        history,
        "select name from history.workspace where userspace = 'dave' order by name",
        "sound",
        "spoilt");
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
