package io.mlride.operator.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.operator.record.plan.Gone;
import io.mlride.operator.record.plan.Observed;
import io.mlride.operator.record.plan.PodRun;
import io.mlride.operator.record.plan.WorkspaceState;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeparturesTest {

  private static final UUID WORKSPACE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);
  private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");

  private final Departures departures = new Departures(2);

  @Test
  void theFirstTimeCounts() {
    departures.note(gone(WORKSPACE, TEN));
    departures.note(gone(WORKSPACE, TEN.plusSeconds(1)));

    assertThat(departures.workspace(WORKSPACE)).contains(gone(WORKSPACE, TEN));
    assertThat(departures.workspace(OTHER)).isEmpty();
  }

  @Test
  void whatWentWhileTheFirstWasRecordedIsKept() {
    departures.note(WORKSPACE, run(3));
    var recorded = observed();
    departures.note(gone(WORKSPACE, TEN));
    departures.forget(recorded);

    assertThat(departures.runs(WORKSPACE)).isEmpty();
    assertThat(departures.workspace(WORKSPACE)).isPresent();
  }

  @Test
  void beyondItsLimitNothingIsRememberedUntilSomethingIsRecorded() {
    departures.note(WORKSPACE, run(3));
    departures.note(WORKSPACE, run(4));
    departures.note(gone(OTHER, TEN));
    assertThat(departures.workspace(OTHER)).isEmpty();

    departures.forget(observed());
    departures.note(gone(OTHER, TEN));
    assertThat(departures.workspace(OTHER)).isPresent();
  }

  private Observed observed() {
    return new Observed(
        WORKSPACE,
        Optional.empty(),
        departures.workspace(WORKSPACE),
        departures.runs(WORKSPACE),
        TEN);
  }

  private static PodRun run(long uid) {
    return new PodRun(new UUID(0, uid), "p", "n", "i", null, TEN, Optional.empty(), 0, 0, Map.of())
        .left(TEN);
  }

  private static Gone gone(UUID uid, Instant at) {
    return new Gone(
        new WorkspaceState(uid, "n", "w", "u", "t", null, TEN, 0, null, null, null, TEN), at);
  }
}
