package io.mlride.api.run;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How runs end and go, by the shell of this machine. */
class RunEndTest {

  @TempDir private Path home;
  private LocalRuns runs;

  @BeforeEach
  void begin() {
    runs = new LocalRuns(home);
  }

  @AfterEach
  void stopAll() {
    runs.stopAll();
  }

  @Test
  void aRunIsStoppedWithAllThatItStarted() {
    var id =
        runs.submit(
            LocalRuns.code("sleep 300 & echo $! >child; trap 'echo bye; exit 3' TERM; wait"));
    await().until(() -> Files.exists(home.resolve("child")));

    assertThat(runs.store().stop(runs.pod(), id).exit()).isZero();

    var run = runs.ended(id);
    assertThat(run.state()).isEqualTo(RunState.STOPPED);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(runs.output(id)).isEqualTo("bye\n");
    await().until(() -> runs.child().isEmpty());
    assertThat(runs.store().stop(runs.pod(), id).exit()).isEqualTo(63);
  }

  @Test
  void whoDoesNotListenIsEndedAfterTenSeconds() {
    var id = runs.submit(LocalRuns.code("trap '' TERM; echo $$ >child; while :; do sleep 1; done"));
    await().until(() -> Files.exists(home.resolve("child")));
    runs.store().stop(runs.pod(), id);

    var run = runs.ended(id);

    assertThat(run.state()).isEqualTo(RunState.STOPPED);
    assertThat(run.exitCode()).isEqualTo(137);
    await().until(() -> runs.child().isEmpty());
  }

  @Test
  void theLastTwentyAreKeptAndNoneThatRuns() {
    var first = runs.submit(LocalRuns.code("sleep 300"));
    for (var i = 0; i < 21; i++) {
      runs.ended(runs.submit(LocalRuns.code("true")));
    }

    var ids = runs.lines(runs.store().list(runs.pod())).stream().map(RunView::id).toList();

    assertThat(ids)
        .hasSize(20)
        .contains(first, LocalRuns.id(22))
        .doesNotContain(LocalRuns.id(2), LocalRuns.id(3));
    assertThat(ids.get(0)).isEqualTo(LocalRuns.id(22));
  }

  @Test
  void aRunOfAnEarlierPodIsLost() throws IOException {
    var id = runs.submit(LocalRuns.code("sleep 300"));

    assertThat(runs.lines(runs.store().show(runs.nextPod(), id)).get(0).state())
        .isEqualTo(RunState.LOST);
    assertThat(runs.store().stop(runs.nextPod(), id).exit()).isEqualTo(64);
    // Another process with the same number, after the container was started anew.
    var process = home.resolve(".mlride/runs/" + id + "/process");
    var facts = Files.readString(process).strip();
    Files.writeString(process, facts.replaceAll("\\d+$", "1") + "\n");
    assertThat(runs.show(id).state()).isEqualTo(RunState.LOST);
    Files.writeString(process, facts + "\n");
    assertThat(runs.show(id).state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void onlyWhatIsOverIsDeleted() {
    var id = runs.submit(LocalRuns.code("sleep 300"));

    assertThat(runs.store().delete(runs.pod(), id).exit()).isEqualTo(62);
    runs.store().stop(runs.pod(), id);
    runs.ended(id);
    assertThat(runs.store().delete(runs.pod(), id).exit()).isZero();
    assertThat(runs.store().show(runs.pod(), id).exit()).isEqualTo(41);
    assertThat(runs.store().delete(runs.pod(), id).exit()).isEqualTo(41);
  }

  @Test
  void whatARunLeavesBehindDoesNotHoldItOpen() {
    var id = runs.submit(LocalRuns.code("sleep 300 & echo $! >child; echo done"));

    assertThat(runs.ended(id).state()).isEqualTo(RunState.SUCCEEDED);
    await().until(() -> runs.child().isEmpty());
  }
}
