package io.mlride.operator.record.plan;

import static io.mlride.operator.record.plan.Cases.CREATED;
import static io.mlride.operator.record.plan.Cases.NOW;
import static io.mlride.operator.record.plan.Cases.POD;
import static io.mlride.operator.record.plan.Cases.WORKSPACE;
import static io.mlride.operator.record.plan.Cases.gone;
import static io.mlride.operator.record.plan.Cases.observed;
import static io.mlride.operator.record.plan.Cases.over;
import static io.mlride.operator.record.plan.Cases.pod;
import static io.mlride.operator.record.plan.Cases.recorded;
import static io.mlride.operator.record.plan.Cases.row;
import static io.mlride.operator.record.plan.Cases.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.database.history.Ending;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunRowsTest {

  private static final WorkspaceState RUNNING = state(3, "Running");
  private static final Ending KILLED = new Ending(CREATED.plusSeconds(90), false, "OOMKilled");

  @Test
  void aNewPodIsARunAndReservesFromItsStart() {
    var rows = Rows.of(observed(RUNNING, pod(2000)), Recorded.NOTHING);

    assertThat(rows.runs()).singleElement().extracting(run -> run.podUid).isEqualTo(POD);
    assertThat(rows.runs())
        .singleElement()
        .extracting(run -> run.workspaceUid)
        .isEqualTo(WORKSPACE);
    assertThat(rows.reservations())
        .singleElement()
        .extracting(row -> row.since, row -> row.cpuMillis, row -> row.memoryBytes)
        .containsExactly(CREATED.plusSeconds(5), 2000L, 1L << 30);
    assertThat(rows.runEnds()).isEmpty();
  }

  @Test
  void theSamePodTwiceWritesNothingTheSecondTime() {
    assertThat(Rows.of(observed(RUNNING, pod(2000)), recorded(3, "Running", pod(2000))).isEmpty())
        .isTrue();
  }

  @Test
  void aResizeIsAReservationFromNowOn() {
    var rows = Rows.of(observed(RUNNING, pod(4000)), recorded(3, "Running", pod(2000)));

    assertThat(rows.reservations())
        .singleElement()
        .extracting(row -> row.since, row -> row.cpuMillis)
        .containsExactly(NOW, 4000L);
    assertThat(rows.runs()).isEmpty();
  }

  @Test
  void aDigestThatIsKnownLaterIsAdded() {
    var recorded = recorded(3, "Running", pod(2000));
    recorded.runs().get(POD).imageDigest = null;

    assertThat(Rows.of(observed(RUNNING, pod(2000)), recorded).runs())
        .singleElement()
        .extracting(run -> run.imageDigest)
        .isEqualTo("sha256:abc");
  }

  @Test
  void aPodThatIsOverEndsItsRunOnce() {
    var ended = over(pod(2000), KILLED);

    var rows = Rows.of(observed(RUNNING, ended), recorded(3, "Running", pod(2000)));

    assertThat(rows.runEnds()).containsExactly(Map.entry(POD, KILLED));
    assertThat(Rows.of(observed(RUNNING, ended), recorded(3, "Running", ended)).isEmpty()).isTrue();
  }

  @Test
  void aPodFirstSeenWhenItWasOverHasItsWholeRun() {
    var rows = Rows.of(observed(RUNNING, over(pod(2000), KILLED)), recorded(3, "Running"));

    assertThat(rows.runs()).hasSize(1);
    assertThat(rows.reservations()).hasSize(1);
    assertThat(rows.runEnds()).containsExactly(Map.entry(POD, KILLED));
  }

  @Test
  void aPodThatWasSeenToGoEndsThen() {
    var left = pod(2000).left(CREATED.plusSeconds(60));
    var ending = new Ending(CREATED.plusSeconds(60), false, "Deleted");

    assertThat(Rows.of(observed(RUNNING, left), recorded(3, "Running", pod(2000))).runEnds())
        .containsExactly(Map.entry(POD, ending));
    assertThat(Rows.of(observed(RUNNING, left), recorded(3, "Running", left)).isEmpty()).isTrue();
  }

  @Test
  void aPodThatWasOverBeforeItWentEndedThen() {
    assertThat(over(pod(2000), KILLED).left(NOW).ending()).contains(KILLED);
  }

  @Test
  void aRunThatCameAndWentWithItsWorkspaceIsRecordedWhole() {
    var left = pod(2000).left(CREATED.plusSeconds(60));

    var rows = Rows.of(gone(RUNNING, CREATED.plusSeconds(61), left), Recorded.NOTHING);

    assertThat(rows.workspace()).isPresent();
    assertThat(rows.runs()).hasSize(1);
    assertThat(rows.reservations()).hasSize(1);
    assertThat(rows.runEnds()).containsOnlyKeys(POD);
    assertThat(rows.workspaceEnd()).isPresent();
  }

  @Test
  void aPodThatWentUnseenEndsWhenItIsFoundGone() {
    var rows = Rows.of(observed(null), recorded(3, "Running", pod(2000)));

    assertThat(rows.runEnds()).containsExactly(Map.entry(POD, new Ending(NOW, true, "Deleted")));
    assertThat(rows.workspaceEnd()).isPresent();
  }

  @Test
  void aPodThatOutlivesItsWorkspaceGoesOn() {
    var recorded = recorded(3, "Running", pod(2000));
    row(recorded).deletedAt = CREATED.plusSeconds(60);

    assertThat(Rows.of(observed(null, pod(2000)), recorded).isEmpty()).isTrue();
    assertThat(Rows.of(observed(null), recorded).runEnds()).containsOnlyKeys(POD);
  }

  @Test
  void anEstimatedEndGivesWayToWhatThePodSays() {
    var recorded = recorded(3, "Running", pod(2000));
    recorded.runs().get(POD).endedAt = CREATED.plusSeconds(600);
    recorded.runs().get(POD).endEstimated = true;

    assertThat(Rows.of(observed(RUNNING, pod(2000)), recorded).runs()).hasSize(1);
    assertThat(Rows.of(observed(RUNNING, over(pod(2000), KILLED)), recorded).runEnds())
        .containsExactly(Map.entry(POD, KILLED));
    assertThat(Rows.of(observed(RUNNING), recorded).isEmpty()).isTrue();
  }
}
