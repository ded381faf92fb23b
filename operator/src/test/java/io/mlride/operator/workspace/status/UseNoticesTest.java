package io.mlride.operator.workspace.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.condition.Condition;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.workspace.Phase;
import io.mlride.crds.workspace.WorkspaceStatus;
import io.mlride.crds.workspace.WorkspaceStatusBuilder;
import io.mlride.operator.activity.model.KnownUse;
import io.mlride.operator.activity.model.WorkspaceUse;
import io.mlride.operator.activity.model.WorkspaceUse.Fill;
import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.GivenPod;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.InputsBuilder;
import io.mlride.operator.workspace.plan.Action;
import io.mlride.operator.workspace.plan.Planner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a status says of use and of a home disk that fills up. */
class UseNoticesTest {

  private static final Instant EIGHT = Instant.parse("2026-11-01T08:00:00Z");
  private static final Instant NOW = Given.NOW;

  @Test
  void anEndIsAnnouncedBesideRunningAndIsNoTransition() {
    var before = running(EIGHT);
    var said = Said.status(before);

    assertThat(said.willStopAt()).isEqualTo(NOW.plusSeconds(450));
    assertThat(said.phase()).isEqualTo(Phase.Running);
    assertThat(idle(said.conditions())).contains("StopsSoon");
    assertThat(Transition.isOne(before.status(), said)).isFalse();
    assertThat(UseNotices.areNews(before, Given.SETTINGS, NOW)).isTrue();
    assertThat(UseNotices.areNews(saying(before, said), Given.SETTINGS, NOW)).isFalse();
  }

  @Test
  void itsEndIsSaidBeforeItsPodIsRemovedAndLastsUntilAStartIsAskedFor() {
    var told = saying(running(EIGHT), Said.status(running(EIGHT)));
    var over = saying(told, at(told, NOW.minusSeconds(1)));
    var plan = Planner.plan(over, Given.SETTINGS, NOW);
    var said = Said.status(over);

    assertThat(plan.actions()).isEmpty();
    assertThat(plan.lookAgain()).contains(NOW);
    assertThat(said.stopReason()).isEqualTo("StoppedIdle");
    assertThat(said.phase()).isEqualTo(Phase.Stopped);
    assertThat(said.willStopAt()).isNull();
    assertThat(Conditions.find(said.conditions(), "Ready").orElseThrow().message())
        .startsWith("Stopped because nothing used it since 2026-11-01T08:00:00Z.");
    assertThat(idle(said.conditions())).isEmpty();

    var after = saying(over, said);
    assertThat(Planner.plan(after, Given.SETTINGS, NOW).actions())
        .singleElement()
        .isInstanceOf(Action.DeletePod.class);
    assertThat(Said.status(after)).isEqualTo(said);
    var gone = InputsBuilder.builder(after).pod(Optional.empty()).build();
    assertThat(Planner.plan(gone, Given.SETTINGS, NOW).actions()).isEmpty();
    assertThat(Said.status(gone).stopReason()).isEqualTo("StoppedIdle");
  }

  @Test
  void whoeverAsksForAStartIsNotStopped() {
    var inputs = running("  startRequest: now");

    assertThat(Said.status(inputs).stopReason()).isNull();
    assertThat(Said.status(inputs).willStopAt()).isNull();
  }

  @Test
  void beforeTheFirstReadingNothingChanges() {
    var said = Said.status(running(EIGHT));
    var unread =
        InputsBuilder.builder(saying(running(EIGHT), said))
            .use(new KnownUse(NOW, Optional.empty(), WorkspaceUse.NONE))
            .build();

    assertThat(Said.status(unread)).isEqualTo(said);
    assertThat(UseNotices.areNews(unread, Given.SETTINGS, NOW)).isFalse();
  }

  @Test
  void aHomeThatFillsUpSaysSoUntilThereIsRoomAgain() {
    var inputs = running(NOW);

    assertThat(home(Said.status(filled(inputs, 89)).conditions())).isEmpty();
    var full = Said.status(filled(inputs, 90));
    assertThat(home(full.conditions())).hasValueSatisfying(it -> assertThat(it).contains("(5Gi)"));
    var warned = saying(inputs, full);
    assertThat(Said.status(filled(warned, 86))).isEqualTo(full);
    assertThat(home(Said.status(filled(warned, 84)).conditions())).isEmpty();
  }

  private static Inputs filled(Inputs inputs, int percent) {
    var use = inputs.use().use();
    var fill = new Fill(percent, 100);
    return InputsBuilder.builder(inputs)
        .use(
            new KnownUse(
                NOW,
                Optional.of(NOW),
                new WorkspaceUse(
                    use.usedAt(),
                    use.appsSeenAt(),
                    use.cpuSeenAt(),
                    use.gpuSeenAt(),
                    Optional.of(fill))))
        .build();
  }

  private static Inputs running(Instant startedAt, String... spec) {
    var inputs =
        Given.withStatus(
            Given.workspace(spec),
            "  startedAt: \"" + startedAt + "\"",
            "  endpoint: {podUID: pod-uid-1}");
    var seen = Optional.of(NOW);
    var use = new WorkspaceUse(Optional.empty(), seen, seen, Optional.empty(), Optional.empty());
    var known =
        InputsBuilder.builder(Given.with(inputs, GivenPod.ready(Given.workspace())))
            .use(new KnownUse(EIGHT, seen, use))
            .build();
    return startedAt.equals(EIGHT) ? saying(known, Said.status(withoutUse(known))) : known;
  }

  private static Inputs running(String spec) {
    return running(EIGHT, spec);
  }

  /** As it was before anybody looked. */
  private static Inputs withoutUse(Inputs inputs) {
    return InputsBuilder.builder(inputs)
        .use(new KnownUse(NOW, Optional.empty(), WorkspaceUse.NONE))
        .build();
  }

  private static Inputs saying(Inputs inputs, WorkspaceStatus status) {
    var copy = Given.withStatus(inputs, "  phase: Running");
    copy.workspace().setStatus(status);
    return copy;
  }

  private static WorkspaceStatus at(Inputs inputs, Instant stopsAt) {
    return WorkspaceStatusBuilder.builder(inputs.status())
        .willStopAt(stopsAt.minusSeconds(60))
        .build();
  }

  private static Optional<String> idle(List<Condition> conditions) {
    return Conditions.find(conditions, "IdleWarning").map(Condition::reason);
  }

  private static Optional<String> home(List<Condition> conditions) {
    return Conditions.find(conditions, "HomeNearlyFull").map(Condition::message);
  }
}
