package io.mlride.operator.workspace.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodBuilder;
import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.GivenPod;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.InputsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is written, and in which order. */
class ActionsTest {
  private static final String LARGER = "  home: {size: 50Gi}";

  @Test
  void nothingAboutTheDiskKeepsThePodFromBeingStopped() {
    var inputs = Given.workspace(LARGER, "  desiredState: Stopped");
    var running = Given.with(inputs, GivenPod.ready(inputs));

    assertThat(plan(running).actions()).singleElement().isInstanceOf(Action.DeletePod.class);
  }

  @Test
  void aDiskThatIsNotThereYetIsNotGrown() {
    var inputs = Given.workspace(LARGER);
    var pod = GivenPod.unscheduled(inputs, "1 Insufficient cpu");
    var waiting =
        InputsBuilder.builder(Given.with(inputs, pod))
            .claim(Optional.of(Given.claim(inputs, "Pending")))
            .build();

    assertThat(plan(waiting).actions()).isEmpty();
    assertThat(plan(Given.with(inputs, pod)).actions())
        .singleElement()
        .isInstanceOf(Action.AdjustClaim.class);
  }

  @Test
  void theDiskOfAWorkspaceOnItsWayOutIsLeftAsItIs() {
    var inputs = Given.workspace("  home: {retain: true}");
    inputs.workspace().getMetadata().setDeletionTimestamp("2026-11-01T12:00:00Z");
    var going = Given.with(inputs, GivenPod.ready(inputs));

    assertThat(plan(going).actions()).singleElement().isInstanceOf(Action.DeletePod.class);
  }

  @Test
  void aPodThatTheNodeRefusedIsReplacedAfterAWhile() {
    var inputs = Given.workspace();
    var refused = GivenPod.on(inputs, "phase: Failed\nreason: UnexpectedAdmissionError\n");
    var just = Given.NOW.minusSeconds(1);
    var before =
        Given.with(
            inputs,
            new PodBuilder(refused)
                .editMetadata()
                .withCreationTimestamp(just.toString())
                .endMetadata()
                .build());

    assertThat(plan(before).actions()).isEmpty();
    assertThat(plan(before).lookAgain()).contains(just.plusSeconds(10));
    assertThat(at(before, just.plusSeconds(10)).actions())
        .singleElement()
        .isInstanceOf(Action.DeletePod.class);
  }

  @Test
  void aFreshStartReplacesAPodThatIsTooLate() {
    var inputs = Given.workspace();
    var hangs = GivenPod.starting(inputs, "2026-11-01T11:00:00Z");
    var asked = Given.workspace("  startRequest: again");

    assertThat(plan(Given.with(asked, hangs)).verdict()).isInstanceOf(Verdict.Go.class);
    assertThat(plan(Given.with(asked, hangs)).actions())
        .singleElement()
        .isInstanceOf(Action.DeletePod.class);
  }

  @Test
  void aStartEndsInTimeAlthoughItsTemplateIsGone() {
    var inputs = Given.workspace();
    var starts = Given.with(inputs, GivenPod.starting(inputs, "2026-11-01T11:59:00Z"));
    var orphan = InputsBuilder.builder(starts).template(Optional.empty()).build();

    assertThat(plan(orphan).lookAgain())
        .contains(Instant.parse("2026-11-01T11:59:00Z").plus(Duration.ofMinutes(10)));
  }

  @Test
  void aPodWhoseHomeWentInTheMomentOfItsStartIsTakenBack() {
    var inputs = Given.workspace();
    var started = Given.withStatus(inputs, "  startedAt: \"2026-10-01T00:00:00Z\"");
    var waits = Given.with(started, GivenPod.unscheduled(inputs, notFound("home-study")));
    var without = InputsBuilder.builder(waits).claim(Optional.empty()).build();

    assertThat(plan(without).actions()).singleElement().isInstanceOf(Action.DeletePod.class);
    assertThat(plan(waits).actions()).isEmpty();
    assertThat(
            plan(InputsBuilder.builder(without)
                    .pod(Optional.of(GivenPod.unscheduled(inputs, notFound("shared"))))
                    .build())
                .actions())
        .isEmpty();
  }

  private static String notFound(String claim) {
    return "0/1 nodes are available: persistentvolumeclaim \\\"%s\\\" not found. not found"
        .formatted(claim);
  }

  private static Plan plan(Inputs inputs) {
    return at(inputs, Given.NOW);
  }

  private static Plan at(Inputs inputs, Instant now) {
    return Planner.plan(inputs, Given.SETTINGS, now);
  }
}
