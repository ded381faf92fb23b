package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.e2e.harness.Account;
import io.mlride.e2e.harness.Browsers;
import io.mlride.e2e.harness.Chromium;
import io.mlride.e2e.harness.Command;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Lab;
import io.mlride.e2e.harness.Templates;
import io.mlride.e2e.harness.TestWorkspace;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What nothing uses is stopped, and nothing else. All cases wait side by side. That one stays is
 * said when another one, which was left alone later, has been stopped.
 */
@ExtendWith({Journeys.class, Browsers.class})
class IdleIT {
  private static final String LAB =
      "imageTemplateRef: {name: lab}\nidle: {stopAfter: 1m}\nresources: {cpu: 50m, memory: 512Mi}\n";
  private static final String WEB = "imageTemplateRef: {name: web}\nidle: {stopAfter: 1m}\n";

  private static Journey journey;
  private static Account alice;

  @BeforeAll
  static void somebodyHasTemplates(Journey ofTheClass) {
    journey = ofTheClass;
    alice = journey.account();
    var space = journey.spaceOf(alice);
    space.patch(
        "{\"quota\":{\"workspaces\":20,\"running\":20,\"cpu\":\"4\",\"memory\":\"16Gi\",\"storage\":\"200Gi\"}}");
    space.template("lab", Templates.lab()).await(Reason.ImageResolved);
    space.template("web", Templates.web()).await(Reason.ImageResolved);
    space.template("deaf", Templates.deafLab()).await(Reason.ImageResolved);
  }

  @Test
  void browserClosedStops(Chromium chromium) {
    var workspace = workspace("closed", LAB);
    open(workspace, chromium).newNotebook().run("print(6*7)").awaitPrinted("42");
    chromium.close();
    workspace.await(Reason.StopsSoon);
    workspace.await(Phase.Stopped).await(Reason.StoppedIdle, "nothing used it since");
    assertThat(kubectl(workspace)).contains("StoppedIdle");
  }

  @Test
  void tabLeftOpenStops(Chromium chromium) {
    var workspace = workspace("left-open", LAB);
    var lab = open(workspace, chromium).newNotebook();
    workspace.await(Phase.Stopped).await(Reason.StoppedIdle);
    assertThat(lab.page().isClosed()).isFalse();
  }

  @Test
  void busyKernelStays(Chromium chromium) {
    var workspace = workspace("busy", LAB);
    var lab = open(workspace, chromium).newNotebook();
    lab.run("import time; print('begun'); time.sleep(3600)").awaitPrinted("begun");
    chromium.close();
    staysWhileAnotherStops(workspace, "busy-other");
  }

  @Test
  void scriptInATerminalStays(Chromium chromium) {
    var workspace = workspace("script", LAB);
    var lab = open(workspace, chromium);
    lab.type("while sleep 2; do date | tee started; done");
    lab.page().waitForCondition(() -> workspace.shell().run("cat", "started").code() == 0);
    chromium.close();
    staysWhileAnotherStops(workspace, "script-other");
  }

  @Test
  void aRunStays() {
    var workspace = workspace("run", LAB);
    alice.run(workspace.name(), "import time; time.sleep(3600)");
    staysWhileAnotherStops(workspace, "run-other");
  }

  @Test
  void keptRunningThenStops() {
    var until = Instant.now().plus(Duration.ofSeconds(150)).truncatedTo(ChronoUnit.SECONDS);
    var workspace = workspace("kept", WEB.replace("1m}", "1m, keepUntil: '%s'}".formatted(until)));
    workspace.await(Reason.KeptRunning);
    staysWhileAnotherStops(workspace, "kept-other");
    workspace.await(Phase.Stopped).await(Reason.KeepUntilReached);
    assertThat(Instant.now()).isAfter(until);
  }

  /** Its app takes connections, as a busy one does, and answers nothing. */
  @Test
  void useUnknownNeverStops() {
    var workspace = workspace("deaf", WEB.replace("web", "deaf"));
    workspace.shell().run("pkill", "-STOP", "-f", "jupyterlab").text();
    workspace.await(Reason.UseUnknown);
    staysWhileAnotherStops(workspace, "deaf-other");
  }

  private static TestWorkspace workspace(String name, String spec) {
    return journey.spaceOf(alice).workspace(name, spec).awaitRunning();
  }

  private static Lab open(TestWorkspace workspace, Chromium chromium) {
    var person = chromium.person();
    return new Lab(person, person.goTo(workspace.status().url(), alice)).awaitLoaded();
  }

  private static void staysWhileAnotherStops(TestWorkspace workspace, String other) {
    workspace(other, WEB).await(Phase.Stopped).await(Reason.StoppedIdle);
    assertThat(workspace.status().phase()).isEqualTo(Phase.Running);
  }

  /** What somebody with kubectl sees of it. */
  private static String kubectl(TestWorkspace workspace) {
    return Command.of(
            List.of(
                "kubectl",
                "--kubeconfig",
                journey.installation().settings().kubeconfig().toString(),
                "--namespace",
                workspace.namespace(),
                "describe",
                "workspace",
                workspace.name()))
        .run();
  }
}
