package io.mlride.operator.record.plan;

import static io.mlride.operator.record.plan.Cases.CREATED;
import static io.mlride.operator.record.plan.Cases.NOW;
import static io.mlride.operator.record.plan.Cases.WORKSPACE;
import static io.mlride.operator.record.plan.Cases.gone;
import static io.mlride.operator.record.plan.Cases.observed;
import static io.mlride.operator.record.plan.Cases.recorded;
import static io.mlride.operator.record.plan.Cases.row;
import static io.mlride.operator.record.plan.Cases.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.database.history.Ending;
import io.mlride.database.history.Transition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkspaceRowsTest {

  @Test
  void aWorkspaceWithoutAStatusHasARowAndNoTransition() {
    var rows = Rows.of(observed(state(0, null)), Recorded.NOTHING);

    assertThat(rows.workspace()).get().extracting(row -> row.uid).isEqualTo(WORKSPACE);
    assertThat(rows.workspace()).get().extracting(row -> row.lastSeenAt).isEqualTo(NOW);
    assertThat(rows.transitions()).isEmpty();
    assertThat(rows.workspaceEnd()).isEmpty();
  }

  @Test
  void theNextSequenceIsOneTransition() {
    var rows = Rows.of(observed(state(4, "Running")), recorded(3, "Starting"));

    assertThat(read(rows.transitions())).containsExactly("4-4 Running at 4");
    assertThat(rows.workspace()).get().extracting(row -> row.phase).isEqualTo("Running");
  }

  @Test
  void whatWasMissedIsOneRowBeforeThePresentOne() {
    var rows = Rows.of(observed(state(9, "Running")), recorded(3, "Starting"));

    assertThat(read(rows.transitions()))
        .containsExactly("4-8 not observed at 9", "9-9 Running at 9");
  }

  @Test
  void aWorkspaceFirstSeenLateHasAGapFromTheBeginning() {
    var rows = Rows.of(observed(state(3, "Running")), Recorded.NOTHING);

    assertThat(read(rows.transitions()))
        .containsExactly("1-2 not observed at 3", "3-3 Running at 3");
  }

  @Test
  void theSameStateTwiceWritesNothingTheSecondTime() {
    assertThat(Rows.of(observed(state(3, "Running")), recorded(3, "Running")).isEmpty()).isTrue();
  }

  @Test
  void aCacheThatLagsBehindTheRecordWritesNothing() {
    assertThat(Rows.of(observed(state(2, "Starting")), recorded(3, "Running")).isEmpty()).isTrue();
  }

  @Test
  void anotherTemplateChangesTheRow() {
    var recorded = recorded(3, "Running");
    row(recorded).template = "tensorflow";

    var rows = Rows.of(observed(state(3, "Running")), recorded);

    assertThat(rows.workspace()).get().extracting(row -> row.template).isEqualTo("pytorch");
    assertThat(rows.transitions()).isEmpty();
  }

  @Test
  void aWorkspaceThatWasSeenToGoEndsThen() {
    var rows = Rows.of(gone(state(3, "Running"), CREATED.plusSeconds(60)), recorded(3, "Running"));

    assertThat(rows.workspaceEnd()).contains(new Ending(CREATED.plusSeconds(60), false, "Deleted"));
    assertThat(rows.workspace()).isEmpty();
    assertThat(rows.transitions()).isEmpty();
  }

  @Test
  void aWorkspaceThatGoesWhileItIsLookedAtEndsThen() {
    var last = state(3, "Running");
    var seen =
        new Observed(
            WORKSPACE,
            Optional.of(last),
            Optional.of(new Gone(last, CREATED.plusSeconds(60))),
            List.of(),
            NOW);

    assertThat(Rows.of(seen, recorded(3, "Running")).workspaceEnd())
        .contains(new Ending(CREATED.plusSeconds(60), false, "Deleted"));
  }

  @Test
  void whatAWorkspaceSaidAtLastIsRecordedWithItsEnd() {
    var seen = gone(state(4, "Deleting"), CREATED.plusSeconds(60));

    assertThat(read(Rows.of(seen, recorded(3, "Running")).transitions()))
        .containsExactly("4-4 Deleting at 4");
    assertThat(Rows.of(seen, Recorded.NOTHING).workspace()).isPresent();
    assertThat(Rows.of(seen, Recorded.NOTHING).workspaceEnd()).isPresent();
  }

  @Test
  void anEndThatWasSeenReplacesAnEstimate() {
    var recorded = recorded(3, "Running");
    row(recorded).deletedAt = NOW;
    row(recorded).deletedAtEstimated = true;

    var rows = Rows.of(gone(state(3, "Running"), CREATED.plusSeconds(60)), recorded);

    assertThat(rows.workspace()).isPresent();
    assertThat(rows.workspaceEnd()).contains(new Ending(CREATED.plusSeconds(60), false, "Deleted"));
  }

  @Test
  void aWorkspaceThatWentUnseenEndsWhenItIsFoundGone() {
    var rows = Rows.of(observed(null), recorded(3, "Running"));

    assertThat(rows.workspaceEnd()).contains(new Ending(NOW, true, "Deleted"));
  }

  @Test
  void noWorkspaceEndsBeforeItBegan() {
    var seen = gone(state(1, "Pending"), CREATED.minusSeconds(1));

    assertThat(Rows.of(seen, recorded(1, "Pending")).workspaceEnd())
        .contains(new Ending(CREATED, false, "Deleted"));
  }

  @Test
  void anEndIsWrittenOnce() {
    var recorded = recorded(3, "Running");
    row(recorded).deletedAt = NOW;

    assertThat(Rows.of(observed(null), recorded).isEmpty()).isTrue();
    assertThat(Rows.of(gone(state(4, "Deleting"), NOW), recorded).isEmpty()).isTrue();
  }

  @Test
  void aWorkspaceThatIsThereAfterAllIsWrittenAgain() {
    var recorded = recorded(3, "Running");
    row(recorded).deletedAt = CREATED.plusSeconds(60);
    row(recorded).deletedAtEstimated = true;

    assertThat(Rows.of(observed(state(3, "Running")), recorded).workspace()).isPresent();
  }

  @Test
  void whatCameAndWentUnseenLeavesNothing() {
    assertThat(Rows.of(observed(null), Recorded.NOTHING).isEmpty()).isTrue();
    assertThat(Rows.of(observed(null, Cases.pod(1000)), Recorded.NOTHING).isEmpty()).isTrue();
  }

  private static List<String> read(List<Transition> transitions) {
    return transitions.stream()
        .map(
            row ->
                "%d-%d %s at %d"
                    .formatted(
                        row.firstSequence,
                        row.sequence,
                        row.notObserved ? "not observed" : row.phase,
                        row.occurredAt.getEpochSecond() - CREATED.getEpochSecond()))
        .toList();
  }
}
