package io.mlride.operator.workspace.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.reason.Reason;
import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.GivenPod;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.InputsBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A request for a fresh start is honoured by the Pod it led to, and by nothing less. */
class StartRequestTest {

  @Test
  void oneThatWaitsForItsTurnIsNotHonouredYet() {
    assertThat(Said.status(queued()).startRequest()).isEqualTo("first");
  }

  @Test
  void aLostDiskIsMadeAnewWhenTheTurnHasCome() {
    var queued = queued();
    queued.workspace().setStatus(Said.status(queued));
    var itsTurn =
        InputsBuilder.builder(queued)
            .siblings(List.of())
            .quota(Optional.of(Given.quota("8", "0")))
            .build();

    assertThat(Said.headline(itsTurn)).isEqualTo(Reason.VolumeCreating);
  }

  @Test
  void theNewPodHonoursIt() {
    var inputs = lostItsDisk();

    assertThat(Said.status(Given.with(inputs, GivenPod.created(inputs))).startRequest())
        .isEqualTo("empty");
  }

  @Test
  void thePodOfAnEarlierRequestDoesNot() {
    var earlier = GivenPod.ready(Given.workspace("  startRequest: first"));

    assertThat(Said.status(Given.with(lostItsDisk(), earlier)).startRequest()).isEqualTo("first");
  }

  @Test
  void aStopTakesItBack() {
    var stopped =
        Given.withStatus(
            Given.workspace("  startRequest: empty", "  desiredState: Stopped"),
            "  startRequest: first");

    assertThat(Said.status(stopped).startRequest()).isEqualTo("empty");
  }

  private static Inputs queued() {
    return InputsBuilder.builder(lostItsDisk())
        .quota(Optional.of(Given.quota("8", "8")))
        .siblings(List.of(Given.waiting("earlier", "1", "2026-11-01T11:00:00Z")))
        .build();
  }

  private static Inputs lostItsDisk() {
    return Given.withStatus(
        Given.workspace("  startRequest: empty"),
        "  startRequest: first",
        "  startedAt: \"2026-10-01T00:00:00Z\"");
  }
}
