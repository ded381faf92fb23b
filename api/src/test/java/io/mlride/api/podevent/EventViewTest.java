package io.mlride.api.podevent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.EventBuilder;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventViewTest {

  @Test
  void aKnownReasonIsSaidInPlainWords() {
    var event =
        new EventBuilder()
            .withNewMetadata()
            .endMetadata()
            .withType("Warning")
            .withReason("FailedScheduling")
            .withMessage("0/1 nodes are available: 1 Insufficient cpu.")
            .withCount(3)
            .withFirstTimestamp("2026-01-31T08:00:00Z")
            .withLastTimestamp("2026-01-31T08:05:00Z")
            .build();

    assertThat(EventView.of(event, About.APP))
        .isEqualTo(
            new EventView(
                Instant.parse("2026-01-31T08:05:00Z"),
                "Warning",
                "FailedScheduling",
                3,
                About.APP,
                "No node has room for it now; it waits.",
                "0/1 nodes are available: 1 Insufficient cpu."));
  }

  @Test
  void anUnknownReasonIsSaidInTheClustersWords() {
    var event =
        new EventBuilder()
            .withNewMetadata()
            .withCreationTimestamp("2026-01-31T08:00:00Z")
            .endMetadata()
            .withReason("SomethingNew")
            .withMessage("as it is")
            .withNewEventTime("2026-01-31T09:00:00.123456Z")
            .build();

    var view = EventView.of(event, About.DISK);

    assertThat(view.message()).isEqualTo("as it is");
    assertThat(view.time()).isEqualTo(Instant.parse("2026-01-31T09:00:00.123456Z"));
    assertThat(view.count()).isEqualTo(1);
  }
}
