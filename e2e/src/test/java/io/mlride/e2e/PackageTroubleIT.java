package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.PhaseTrail;
import io.mlride.e2e.harness.Space;
import io.mlride.e2e.harness.Templates;
import io.mlride.e2e.harness.TestWorkspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Package lists that cannot be had, and how a better list mends each. */
@ExtendWith(Journeys.class)
class PackageTroubleIT {
  private static Space space;

  @BeforeAll
  static void oneUser(Journey journey) {
    space = journey.space("quota: {running: 10}");
    space.template("web", Templates.web());
  }

  @Test
  void aPackageThatContradictsTheImageIsNamedWithBothVersions() {
    var workspace = workspace("conflict", "[jupyterlab==3.0.0]");

    workspace.await(Reason.PackageConflict, "jupyterlab", "3.0.0", "but this image has");
    assertThat(workspace.status().phase()).isEqualTo(Phase.Blocked);
    assertThat(workspace.status().environment().conflict().has()).startsWith("jupyterlab 4");
    workspace.patch("{\"packages\":{\"pip\":[]}}").awaitRunning();
    workspace.await(Reason.NoPackages);
  }

  @Test
  void aPackageThatDoesNotExistIsNamedWithTheIndexAndThePython() {
    var workspace = workspace("notfound", "[toolz==0.0.1]");

    workspace.await(Reason.PackageNotFound, "toolz==0.0.1", "for Python 3.");
    assertThat(workspace.status().phase()).isEqualTo(Phase.Blocked);
    try (var trail = new PhaseTrail(space.user(), space.namespace(), "notfound")) {
      workspace.patch("{\"packages\":{\"pip\":[\"toolz==1.0.0\"]}}").awaitRunning();
      assertThat(trail.reasons()).contains(Reason.PackagesInstalling.name());
    }
    workspace.await(Reason.PackagesReady);
    assertThat(workspace.status().environment().conflict()).isNull();
  }

  @Test
  void aPackageThatCannotBeBuiltIsNamed() {
    // Published as source alone; it needs a C compiler, which slim images do not have.
    var workspace = workspace("build", "[pycrypto==2.6.1]");

    workspace.await(Reason.PackageBuildFailed, "pycrypto");
    assertThat(workspace.status().phase()).isEqualTo(Phase.Blocked);
  }

  @Test
  void aListThatContradictsItselfIsRefusedBeforeAnythingStarts() {
    var workspace = workspace("twice", "['toolz==0.12.1', 'toolz==1.0.0']");

    workspace.await(Reason.PackageListRefused, "toolz");
    assertThat(workspace.pod()).isEmpty();
    workspace.patch("{\"packages\":{\"pip\":[\"toolz==1.0.0\"]}}").awaitRunning();
  }

  @Test
  void aNewListNeedsARestartAndLeavesTheRunningOneAlone() {
    var workspace = workspace("restart", "[toolz==0.12.1]").awaitRunning();
    var pod = workspace.status().endpoint().podUid();

    workspace.patch("{\"packages\":{\"pip\":[\"toolz==1.0.0\"]}}");
    workspace.await(Reason.RestartRequired, "You changed packages");
    assertThat(workspace.status().endpoint().podUid()).isEqualTo(pod);
    workspace.start("with the new list").awaitNo(Reason.RestartRequired).awaitRunning();
    assertThat(workspace.shell().python("import toolz; print(toolz.__version__)").text())
        .isEqualTo("1.0.0");
  }

  private static TestWorkspace workspace(String name, String packages) {
    return space.workspace(
        name, "{imageTemplateRef: {name: web}, packages: {pip: %s}}".formatted(packages));
  }
}
