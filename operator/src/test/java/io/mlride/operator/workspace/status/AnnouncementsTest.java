package io.mlride.operator.workspace.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.GivenPod;
import io.mlride.operator.workspace.model.Announcements;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.InputsBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is known from Events alone. */
class AnnouncementsTest {

  @Test
  void whatTheStorageSystemRefusedIsToldInItsWords() {
    var refused = told(new Announcements(Optional.of("out of space"), false, false), "Pending");

    assertThat(Said.headline(refused)).isEqualTo(Reason.VolumeFailed);
    assertThat(Said.message(refused)).contains("refused to create the home disk: out of space");
    assertThat(Said.status(refused).phase()).isEqualTo(Phase.Blocked);
  }

  @Test
  void aRefusalIsOverWhenTheDiskIsThere() {
    var mended = told(new Announcements(Optional.of("out of space"), false, false), "Bound");

    assertThat(Said.headline(mended)).isNotEqualTo(Reason.VolumeFailed);
  }

  @Test
  void aDiskStillAttachedElsewhereIsWaitedFor() {
    var attached = told(new Announcements(Optional.empty(), true, false), "Bound");

    assertThat(Said.headline(attached)).isEqualTo(Reason.VolumeStillAttached);
    assertThat(Said.status(attached).phase()).isEqualTo(Phase.Preparing);
  }

  @Test
  void aNodeThatIsBeingAddedIsWaitedFor() {
    var inputs = Given.workspace();
    var pod = GivenPod.unscheduled(inputs, "0/1 nodes are available: 1 Insufficient cpu");
    var adding = new Announcements(Optional.empty(), false, true);
    var waits = InputsBuilder.builder(Given.with(inputs, pod)).announcements(adding).build();

    assertThat(Said.headline(waits)).isEqualTo(Reason.NodeBeingAdded);
    assertThat(Said.status(waits).phase()).isEqualTo(Phase.Queued);
  }

  private static Inputs told(Announcements announcements, String claimPhase) {
    var inputs = Given.workspace();
    return InputsBuilder.builder(Given.with(inputs, GivenPod.on(inputs, "phase: Pending\n")))
        .claim(Optional.of(Given.claim(inputs, claimPhase)))
        .announcements(announcements)
        .build();
  }
}
