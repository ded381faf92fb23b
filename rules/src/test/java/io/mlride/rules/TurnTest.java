package io.mlride.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.workspace.DesiredState;
import io.mlride.crds.workspace.QueuePlace;
import io.mlride.crds.workspace.Workspace;
import io.mlride.crds.workspace.WorkspaceSpecBuilder;
import io.mlride.crds.workspace.WorkspaceStatusBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TurnTest {

  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
  private static final Duration MAY_PASS = Duration.ofMinutes(10);

  private static Waiting waiting(String name, int minutes, int cpu) {
    var demand = new Demand(new TreeMap<>(Map.of("requests.cpu", BigDecimal.valueOf(cpu))));
    return new Waiting(name, NOW.minus(Duration.ofMinutes(minutes)), demand);
  }

  /** Of a quota of 4 CPUs, 2 of which are in use. */
  private static Turn turn(Waiting own, Waiting... others) {
    var room =
        new QuotaRoom(
            Map.of("requests.cpu", BigDecimal.valueOf(4)),
            Map.of("requests.cpu", BigDecimal.valueOf(2)));
    return new Turn(own, List.of(others), room, MAY_PASS, NOW);
  }

  @Test
  void theOldestGoesFirst() {
    var behind = turn(waiting("own", 1, 2), waiting("b", 2, 2), waiting("a", 3, 1));

    assertThat(behind.missed().orElseThrow().message()).startsWith("Your workspace a has waited");
    assertThat(behind.ahead()).isEqualTo(2);
    assertThat(turn(waiting("own", 3, 2), waiting("b", 2, 2)).missed()).isEmpty();
  }

  @Test
  void namesDecideAmongThoseThatCameTogether() {
    assertThat(turn(waiting("own", 1, 2), waiting("a", 1, 2)).missed()).isPresent();
    assertThat(turn(waiting("own", 1, 2), waiting("z", 1, 2)).missed()).isEmpty();
  }

  @Test
  void aSmallerOnePassesForAWhile() {
    assertThat(turn(waiting("own", 0, 1), waiting("large", 9, 3)).missed()).isEmpty();
    assertThat(turn(waiting("own", 0, 1), waiting("large", 11, 3)).missed()).isPresent();
  }

  @Test
  void whoAsksForTooMuchHoldsUpNobody() {
    var turn = turn(waiting("own", 0, 1), waiting("huge", 30, 5));

    assertThat(turn.missed()).isEmpty();
    assertThat(turn.ahead()).isZero();
  }

  @Test
  void onlyWhoWantsToRunAndHasNoPodWaits() {
    var template = Optional.of(Asked.template());
    assertThat(Waiting.of(workspace(DesiredState.Running), template, false))
        .hasValueSatisfying(found -> assertThat(found.since()).isEqualTo(NOW));
    assertThat(Waiting.of(workspace(DesiredState.Running), template, true)).isEmpty();
    assertThat(Waiting.of(workspace(DesiredState.Stopped), template, false)).isEmpty();
    assertThat(Waiting.of(workspace(DesiredState.Running), Optional.empty(), false)).isEmpty();
    var fresh = workspace(DesiredState.Running);
    fresh.setStatus(null);
    assertThat(Waiting.of(fresh, template, false)).isEmpty();
  }

  private static Workspace workspace(DesiredState wanted) {
    var workspace = new Workspace();
    workspace.getMetadata().setName("study");
    workspace.setSpec(WorkspaceSpecBuilder.builder().desiredState(wanted).build());
    workspace.setStatus(WorkspaceStatusBuilder.builder().queue(new QueuePlace(1, NOW)).build());
    return workspace;
  }
}
