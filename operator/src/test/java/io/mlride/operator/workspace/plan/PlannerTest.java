package io.mlride.operator.workspace.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodBuilder;
import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.GivenPod;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.InputsBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private static final String READY_BEFORE = "  endpoint: {podUID: pod-uid-1}";

  @Test
  void makesHomeDiskAndPodAtTheFirstVisit() {
    assertThat(actions(Given.workspace()))
        .containsExactly(Action.CreateClaim.class, Action.CreatePod.class);
  }

  @Test
  void doesNothingForARunningWorkspaceThatIsAsAskedFor() {
    var inputs = Given.workspace();
    assertThat(actions(Given.with(inputs, GivenPod.ready(inputs)))).isEmpty();
  }

  @Test
  void removesThePodOfAStoppedWorkspaceWithoutNeedingItsTemplate() {
    var running = Given.workspace();
    var stopped =
        InputsBuilder.builder(Given.workspace("  desiredState: Stopped"))
            .pod(Optional.of(GivenPod.ready(running)))
            .template(Optional.empty())
            .build();
    assertThat(actions(stopped)).containsExactly(Action.DeletePod.class);
  }

  @Test
  void leavesAPodAloneThatIsOnItsWayOut() {
    var running = Given.workspace();
    var leaving =
        new PodBuilder(GivenPod.ready(running))
            .editMetadata()
            .withDeletionTimestamp("2026-11-01T12:00:00Z")
            .endMetadata()
            .build();
    assertThat(actions(Given.with(Given.workspace("  desiredState: Stopped"), leaving))).isEmpty();
    assertThat(actions(Given.with(running, leaving))).isEmpty();
  }

  @Test
  void stopsWhatBelongsToASuspendedUser() {
    var inputs = Given.workspace();
    var suspended =
        InputsBuilder.builder(Given.with(inputs, GivenPod.ready(inputs)))
            .userSpace(Optional.of(Given.userSpace("Suspended")))
            .build();
    assertThat(actions(suspended)).containsExactly(Action.DeletePod.class);
  }

  @Test
  void startsNothingByItselfAfterAStopOfOurs() {
    var resumed = Given.withStatus(Given.workspace(), "  stopReason: SpaceSuspended");
    assertThat(actions(resumed)).isEmpty();
  }

  @Test
  void startsAgainWhenAskedAfterAStopOfOurs() {
    var asked =
        Given.withStatus(Given.workspace("  startRequest: again"), "  stopReason: StartTimedOut");
    assertThat(actions(asked)).containsExactly(Action.CreateClaim.class, Action.CreatePod.class);
  }

  @Test
  void replacesARunningPodForANewStartRequest() {
    var inputs = Given.workspace();
    var asked = Given.with(Given.workspace("  startRequest: again"), GivenPod.ready(inputs));
    assertThat(actions(asked)).containsExactly(Action.DeletePod.class);
  }

  @Test
  void replacesAPodThatEnded() {
    var inputs = Given.workspace();
    var evicted =
        GivenPod.on(
            inputs,
            "phase: Failed\nreason: Evicted\nmessage: \"The node was low on resource: memory. \"");
    assertThat(actions(Given.with(inputs, evicted))).containsExactly(Action.DeletePod.class);
  }

  @Test
  void keepsARunningPodWhenOnlyARestartCouldFulfilAWish() {
    var before = Given.workspace();
    var after = Given.withStatus(Given.workspace("  env: [{name: A, value: b}]"), READY_BEFORE);
    assertThat(actions(Given.with(after, GivenPod.ready(before)))).isEmpty();
  }

  @Test
  void replacesAPodThatNeverAnsweredWhenItsOwnerMendsTheSpec() {
    var before = Given.workspace();
    var after = Given.workspace("  env: [{name: A, value: b}]");
    assertThat(actions(Given.with(after, GivenPod.starting(before, "2026-11-01T11:59:50Z"))))
        .containsExactly(Action.DeletePod.class);
  }

  @Test
  void resizesARunningPod() {
    var before = Given.workspace();
    var after = Given.workspace("  resources: {cpu: 200m}");
    assertThat(actions(Given.with(after, GivenPod.ready(before))))
        .containsExactly(Action.ResizePod.class);
  }

  @Test
  void neverResizesBeyondTheTemplatesMaximum() {
    var before = Given.workspace();
    var after = Given.workspace("  resources: {cpu: \"17\"}");
    assertThat(actions(Given.with(after, GivenPod.ready(before)))).isEmpty();
  }

  @Test
  void saysThatAStartTookTooLongBeforeItRemovesAnything() {
    var inputs = Given.workspace();
    var late = Given.with(inputs, GivenPod.starting(inputs, "2026-11-01T11:50:00Z"));
    var plan = Planner.plan(late, Given.SETTINGS, Given.NOW);
    assertThat(plan.actions()).isEmpty();
    assertThat(plan.lookAgain()).contains(Given.NOW);
    assertThat(((Verdict.Rest) plan.verdict()).why().reason()).isEqualTo(Reason.StartTimedOut);
    assertThat(actions(Given.withStatus(late, "  stopReason: StartTimedOut")))
        .containsExactly(Action.DeletePod.class);
  }

  @Test
  void looksAgainWhenAStartWouldBeTooSlowOrTooLate() {
    var inputs = Given.workspace();
    var starting = Given.with(inputs, GivenPod.starting(inputs, "2026-11-01T11:59:50Z"));
    assertThat(Planner.plan(starting, Given.SETTINGS, Given.NOW).lookAgain())
        .contains(Given.NOW.plusSeconds(50));
    var ready = Given.with(inputs, GivenPod.ready(inputs));
    assertThat(Planner.plan(ready, Given.SETTINGS, Given.NOW).lookAgain()).isEmpty();
  }

  @Test
  void freesADiskFromItsWorkspaceEvenWhileThatIsStopped() {
    var owned = Given.workspace();
    var kept =
        InputsBuilder.builder(Given.workspace("  desiredState: Stopped", "  home: {retain: true}"))
            .claim(Optional.of(Given.claim(owned, "Bound")))
            .build();
    assertThat(Planner.plan(kept, Given.SETTINGS, Given.NOW).actions())
        .singleElement()
        .isInstanceOfSatisfying(
            Action.AdjustClaim.class,
            adjust -> assertThat(adjust.claim().getMetadata().getOwnerReferences()).isEmpty());
  }

  @Test
  void growsADiskAndNeverShrinksIt() {
    var bigger = Given.workspace("  home: {size: 6Gi}");
    var smaller = Given.workspace("  home: {size: 1Gi}");
    assertThat(actions(Given.with(bigger, GivenPod.ready(bigger))))
        .containsExactly(Action.AdjustClaim.class);
    assertThat(actions(Given.with(smaller, GivenPod.ready(smaller)))).isEmpty();
  }

  private static List<Class<?>> actions(Inputs inputs) {
    return Planner.plan(inputs, Given.SETTINGS, Given.NOW).actions().stream()
        .<Class<?>>map(Action::getClass)
        .toList();
  }
}
