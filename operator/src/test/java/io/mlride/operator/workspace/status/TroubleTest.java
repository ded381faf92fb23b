package io.mlride.operator.workspace.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodBuilder;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.imagetemplate.ImageTemplateStatus;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.GivenPod;
import io.mlride.operator.workspace.model.InputsBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people read when something is in the way. */
class TroubleTest {

  @Test
  void anImageThatTheNodeLacksIsDownloaded() {
    var inputs = Given.workspace();
    var template = Given.template();
    template.setStatus(
        new ImageTemplateStatus(
            1L,
            "registry.example/other:1",
            "sha256:def",
            "",
            400_000_000L,
            null,
            template.getStatus().conditions()));
    var other = InputsBuilder.builder(inputs).template(Optional.of(template)).build();
    var pulling = Given.with(other, GivenPod.on(other, "phase: Pending\n"));
    assertThat(Said.headline(pulling)).isEqualTo(Reason.ImagePulling);
    assertThat(Said.status(pulling).phase()).isEqualTo(Phase.Pulling);
    assertThat(Said.message(pulling)).contains("382Mi").contains("node-1");
  }

  @Test
  void aCrashTellsItsLastLine() {
    var inputs = Given.workspace();
    var crashed =
        GivenPod.on(
            inputs,
            """
            phase: Running
            conditions: [{type: Ready, status: "False"}]
            containerStatuses:
            - name: workspace
              imageID: sha256:abc
              state: {waiting: {reason: CrashLoopBackOff}}
              lastState: {terminated: {exitCode: 3, reason: Error, message: "first\\nno such notebook\\n"}}
            """);
    assertThat(Said.message(Given.with(inputs, crashed)))
        .startsWith("JupyterLab ended with exit code 3: no such notebook.");
    assertThat(Said.status(Given.with(inputs, crashed)).phase()).isEqualTo(Phase.Blocked);
  }

  @Test
  void aConflictOfPackagesIsNamed() {
    var inputs = Given.workspace("  packages: {pip: [numpy==3]}");
    var failed =
        GivenPod.on(
            inputs,
            """
            phase: Pending
            initContainerStatuses:
            - name: packages
              imageID: sha256:abc
              state: {waiting: {reason: CrashLoopBackOff}}
              lastState:
                terminated:
                  exitCode: 10
                  message: '{"error": {"reason": "PackageConflict", "package": "numpy", "wants": "numpy==3", "has": "numpy 2.1"}}'
            """);
    var status = Said.status(Given.with(inputs, failed));
    assertThat(Headline.reason(status.conditions())).contains(Reason.PackageConflict);
    assertThat(status.environment().conflict().has()).isEqualTo("numpy 2.1");
  }

  @Test
  void aStartThatTookTooLongHasFailedAndSaysHowFarItGot() {
    var inputs = Given.workspace();
    var starting = Given.with(inputs, GivenPod.starting(inputs, "2026-11-01T11:50:00Z"));
    var late = Said.status(starting);
    assertThat(late.phase()).isEqualTo(Phase.Failed);
    assertThat(late.stopReason()).isEqualTo("StartTimedOut");
  }

  @Test
  void aSuspendedSpaceIsTheReasonThatLasts() {
    var suspended =
        InputsBuilder.builder(Given.workspace())
            .userSpace(Optional.of(Given.userSpace("Suspended")))
            .build();
    assertThat(Said.status(suspended).stopReason()).isEqualTo("SpaceSuspended");
    assertThat(Said.status(suspended).phase()).isEqualTo(Phase.Stopped);
    var ending = Given.with(suspended, GivenPod.created(suspended));
    assertThat(Said.status(ending).phase()).isEqualTo(Phase.Stopping);
  }

  @Test
  void aChangeThatNeedsARestartIsAWarningBesideRunning() {
    var before = Given.workspace();
    var after =
        Given.withStatus(
            Given.workspace("  env: [{name: A, value: b}]"), "  endpoint: {podUID: pod-uid-1}");
    var status = Said.status(Given.with(after, GivenPod.ready(before)));
    assertThat(status.phase()).isEqualTo(Phase.Running);
    assertThat(Conditions.find(status.conditions(), "RestartRequired"))
        .hasValueSatisfying(
            warning -> assertThat(warning.message()).startsWith("You changed env."));
  }

  @Test
  void aRunningWorkspaceStaysRunningWhateverBecomesOfItsTemplate() {
    var inputs = Given.workspace();
    var orphan =
        InputsBuilder.builder(Given.with(inputs, GivenPod.ready(inputs)))
            .template(Optional.empty())
            .build();
    assertThat(Said.status(orphan).phase()).isEqualTo(Phase.Running);
    assertThat(Conditions.find(Said.status(orphan).conditions(), "TemplateResolved"))
        .hasValueSatisfying(
            template -> assertThat(template.reason()).isEqualTo("TemplateNotFound"));
  }

  @Test
  void aRestartSaysThatTheOldAppIsGivenTime() {
    var inputs = Given.workspace();
    var leaving =
        new PodBuilder(GivenPod.ready(inputs))
            .editMetadata()
            .withDeletionTimestamp("2026-11-01T12:00:00Z")
            .endMetadata()
            .build();
    var restarting = Given.with(Given.workspace("  startRequest: again"), leaving);
    assertThat(Said.headline(restarting)).isEqualTo(Reason.Stopping);
    assertThat(Said.status(restarting).phase()).isEqualTo(Phase.Stopping);
  }

  @Test
  void anEvictionNamesWhatTheNodeRanShortOf() {
    var inputs = Given.workspace();
    var evicted =
        GivenPod.on(
            inputs,
            """
            phase: Failed
            reason: Evicted
            message: "The node was low on resource: memory. Threshold quantity: 100Mi"
            """);
    assertThat(Said.message(Given.with(inputs, evicted)))
        .startsWith("Node node-1 ran short of memory");
    assertThat(Said.status(Given.with(inputs, evicted)).phase()).isEqualTo(Phase.Starting);
  }

  @Test
  void aStopOfOursKeepsItsWordsWhileItsPodEnds() {
    var inputs = Given.workspace();
    var late = Given.with(inputs, GivenPod.starting(inputs, "2026-11-01T11:50:00Z"));
    var said = Said.status(late);
    late.workspace().setStatus(said);
    assertThat(Said.status(late)).isEqualTo(said);
    var gone = Given.workspace();
    gone.workspace().setStatus(said);
    assertThat(Said.headline(gone)).isEqualTo(Reason.StartTimedOut);
  }

  @Test
  void afterASuspensionItIsMerelyStopped() {
    var resumed = Given.withStatus(Given.workspace(), "  stopReason: SpaceSuspended");
    assertThat(Said.headline(resumed)).isEqualTo(Reason.WorkspaceStopped);
    assertThat(Said.status(resumed).stopReason()).isEqualTo("SpaceSuspended");
  }

  @Test
  void aRescueStartHasNoAppToOpen() {
    var inputs = Given.workspace("  startMode: Rescue");
    var rescue = Said.status(Given.with(inputs, GivenPod.ready(inputs)));
    assertThat(Headline.reason(rescue.conditions())).contains(Reason.RescueRunning);
    assertThat(rescue.url()).isNull();
  }
}
