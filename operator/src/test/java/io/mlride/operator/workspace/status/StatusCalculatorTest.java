package io.mlride.operator.workspace.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.Serialization;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.GivenPod;
import io.mlride.operator.workspace.model.InputsBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people read at each point of a workspace's life when all goes well. */
class StatusCalculatorTest {

  @Test
  void allConditionsAreThereFromTheFirstVisit() {
    assertThat(Said.status(Given.workspace()).conditions())
        .extracting("type")
        .containsExactly(
            "TemplateResolved",
            "QuotaAvailable",
            "StorageReady",
            "Scheduled",
            "ImagePulled",
            "EnvironmentReady",
            "Ready");
  }

  @Test
  void aWaitingDiskIsTheFirstThingSaid() {
    assertThat(Said.headline(Given.workspace())).isEqualTo(Reason.VolumeCreating);
    assertThat(Said.status(Given.workspace()).phase()).isEqualTo(Phase.Preparing);
  }

  @Test
  void startingRunningAndWhereItIsFound() {
    var inputs = Given.workspace();
    var starting = Given.with(inputs, GivenPod.starting(inputs, "2026-11-01T11:59:50Z"));
    assertThat(Said.status(starting).phase()).isEqualTo(Phase.Starting);
    assertThat(Said.status(starting).endpoint()).isNull();
    var running = Said.status(Given.with(inputs, GivenPod.ready(inputs)));
    assertThat(running.phase()).isEqualTo(Phase.Running);
    assertThat(running.url()).isEqualTo("http://study--alice.localhost/");
    assertThat(running.endpoint().podUid()).isEqualTo("pod-uid-1");
    assertThat(running.endpoint().address()).isEqualTo("10.88.0.7");
    assertThat(running.endpoint().ports()).containsEntry("lab", 8888);
    assertThat(running.startedAt()).isEqualTo(Given.NOW);
  }

  @Test
  void theSameSituationGivesTheSameStatus() {
    var inputs = Given.workspace();
    var first = Said.status(Given.with(inputs, GivenPod.ready(inputs)));
    var again = Given.with(inputs, GivenPod.ready(inputs));
    again.workspace().setStatus(first);
    assertThat(Said.status(again)).isEqualTo(first);
    assertThat(Newsworthy.isIt(first, Said.status(again))).isFalse();
  }

  @Test
  void whatIsReadBackIsWhatWasWritten() {
    var inputs = Given.workspace("  packages: {pip: [six]}");
    var written = Given.workspace().workspace();
    for (var pod : List.of(GivenPod.created(inputs), GivenPod.ready(inputs))) {
      written.setStatus(Said.status(Given.with(inputs, pod)));
      var readBack = Serialization.clone(written);
      assertThat(readBack.getStatus()).isEqualTo(written.getStatus());
    }
  }

  @Test
  void readyRepeatsWhatTheFirstMissingStepSays() {
    assertThat(Conditions.find(Said.status(Given.workspace()).conditions(), "Ready"))
        .hasValueSatisfying(ready -> assertThat(ready.reason()).isEqualTo("VolumeCreating"));
  }

  @Test
  void theSequenceGrowsByOneWithEachTransition() {
    var inputs = Given.workspace();
    var first = Said.status(inputs);
    assertThat(first.sequence()).isEqualTo(1);
    var next = Given.with(inputs, GivenPod.ready(inputs));
    next.workspace().setStatus(first);
    assertThat(Said.status(next).sequence()).isEqualTo(2);
  }

  @Test
  void theFirstMomentsOfAStartAreOneWrite() {
    var inputs = Given.workspace();
    var bound = Given.with(inputs, GivenPod.created(inputs));
    var unbound =
        InputsBuilder.builder(bound).claim(Optional.of(Given.claim(inputs, "Pending"))).build();
    var first = Said.status(unbound);
    assertThat(Said.headline(unbound)).isEqualTo(Reason.VolumeCreating);
    bound.workspace().setStatus(first);
    assertThat(Said.headline(bound)).isEqualTo(Reason.ChoosingNode);
    assertThat(Newsworthy.isIt(first, Said.status(bound))).isFalse();
  }

  @Test
  void stoppingThenStopped() {
    var running = Given.workspace();
    var stopping = Given.with(Given.workspace("  desiredState: Stopped"), GivenPod.ready(running));
    assertThat(Said.status(stopping).phase()).isEqualTo(Phase.Stopping);
    var stopped = Said.status(Given.workspace("  desiredState: Stopped"));
    assertThat(stopped.phase()).isEqualTo(Phase.Stopped);
    assertThat(stopped.stoppedAt()).isEqualTo(Given.NOW);
    assertThat(stopped.stopReason()).isNull();
  }
}
