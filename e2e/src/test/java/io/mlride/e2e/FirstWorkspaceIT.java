package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.workspace.Phase;
import io.mlride.e2e.harness.Eventually;
import io.mlride.e2e.harness.Examples;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.PhaseTrail;
import io.mlride.e2e.harness.Space;
import io.mlride.e2e.harness.TestWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The first hour with MLRide, as the README tells it: two manifests and kubectl. */
@ExtendWith(Journeys.class)
class FirstWorkspaceIT {
  private static final String IMPORT = "import %s, importlib.metadata as m; print(m.version('%s'))";

  @Test
  void theExamplesBecomeAWorkspaceThatKeepsItsFilesAndPackages(Journey journey) {
    try (var examples = Examples.users(journey)) {
      var alice = examples.alice();
      var name = examples.workspaceWithPackages();
      try (var trail = new PhaseTrail(alice.user(), alice.namespace(), name)) {
        examples.applyWorkspaces();
        examples.workspaces().forEach(TestWorkspace::awaitRunning);

        System.out.println("Phases of the first start: " + trail.phases());
        assertThat(trail.phases())
            .doesNotContain(Phase.Blocked, Phase.Failed, Phase.Stopping, Phase.Stopped)
            .endsWith(Phase.Running);
      }
      var workspace = alice.handle(name);
      itsAppKnowsOnlyTheTokensOwner(journey, workspace);
      var packages = examples.packages();
      itHasThePackages(workspace, packages);

      workspace.shell().run("sh", "-c", "echo kept >~/notes.txt").text();
      var installed = whenInstalled(workspace);
      workspace.stop().await(Phase.Stopped);
      workspace.start("again").awaitRunning();
      assertThat(workspace.shell().run("cat", "notes.txt").text()).isEqualTo("kept");
      assertThat(whenInstalled(workspace)).isEqualTo(installed);
      assertThat(installersWords(workspace)).contains("nothing is installed");
      itHasThePackages(workspace, packages);

      itsDiskStays(alice, workspace);
      itLeavesNothing(journey, examples.workspaceWithoutPackages());
    }
  }

  private static void itsAppKnowsOnlyTheTokensOwner(Journey journey, TestWorkspace workspace) {
    var endpoint = workspace.status().endpoint();
    var address =
        "http://%s:%d".formatted(endpoint.address(), endpoint.ports().values().iterator().next());
    var token = endpoint.podUid();
    assertThat(endpoint.podUid()).isEqualTo(workspace.pod().orElseThrow().getMetadata().getUid());
    assertThat(answer(journey, address + "/api")).isEqualTo("200");
    assertThat(answer(journey, address + "/api/kernels")).isEqualTo("403");
    assertThat(answer(journey, address + "/api/kernels", "Authorization: token " + token))
        .isEqualTo("200");
    assertThat(answer(journey, address + "/api/kernels", "Authorization: token of-another-pod"))
        .isEqualTo("403");
  }

  /** The status with which an address answers the node, whose way no policy bars. */
  private static String answer(Journey journey, String address, String... headers) {
    var command = new ArrayList<>(List.of("curl", "--silent", "--max-time", "20"));
    List.of(headers).forEach(header -> command.addAll(List.of("--header", header)));
    command.addAll(List.of("--output", "/dev/null", "--write-out", "%{http_code}", address));
    return journey.installation().cluster().exec(command.toArray(String[]::new)).strip();
  }

  private static void itHasThePackages(TestWorkspace workspace, List<String> packages) {
    var installed = workspace.status().environment().installed();
    assertThat(packages).hasSizeGreaterThanOrEqualTo(2);
    for (var each : packages) {
      var version = workspace.shell().python(IMPORT.formatted(each, each)).text();
      assertThat(installed).contains(each + "==" + version);
    }
  }

  /** When anything below the installed packages was last written, in seconds with fractions. */
  private static String whenInstalled(TestWorkspace workspace) {
    return workspace
        .shell()
        .run("sh", "-c", "find $PYTHONPATH -printf '%T@\\n' | sort -n | tail -n 1")
        .text();
  }

  private static String installersWords(TestWorkspace workspace) {
    return workspace
        .user()
        .pods()
        .inNamespace(workspace.namespace())
        .withName(workspace.pod().orElseThrow().getMetadata().getName())
        .inContainer("packages")
        .getLog();
  }

  /** The manifest says {@code retain: true}. */
  private static void itsDiskStays(Space alice, TestWorkspace workspace) {
    var claim = workspace.home().orElseThrow().getMetadata();
    workspace.delete();
    Eventually.see("it is gone", workspace::get, Objects::isNull);
    Eventually.see("its Pod is gone", workspace::pod, Optional::isEmpty);
    alice.await(
        "the retained home " + claim.getName(),
        status ->
            status.retainedHomes().stream().anyMatch(it -> it.name().equals(claim.getName())));
    assertThat(workspace.home().orElseThrow().getMetadata().getUid()).isEqualTo(claim.getUid());
  }

  private static void itLeavesNothing(Journey journey, TestWorkspace workspace) {
    var uid = workspace.get().getMetadata().getUid();
    workspace.stop().await(Phase.Stopped);
    workspace.start("once more").awaitRunning();
    workspace.delete();
    workspace.awaitGone();
    var database = journey.installation().database();
    database.await(
        "the workspace has an end, which was seen",
        "select count(*), count(deleted_at), count(*) filter (where deleted_at_estimated)"
            + " from history.workspace where uid = '%s'".formatted(uid),
        "1|1|0");
    database.await(
        "so have its two runs",
        "select count(*), count(ended_at), count(*) filter (where end_estimated)"
            + " from history.run where workspace_uid = '%s'".formatted(uid),
        "2|2|0");
  }
}
