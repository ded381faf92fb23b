package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Space;
import io.mlride.e2e.harness.Templates;
import io.mlride.e2e.harness.TestWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** GPUs, of which the cluster under test advertises two. */
@ExtendWith(Journeys.class)
@Execution(ExecutionMode.SAME_THREAD)
class GpuIT {

  @Test
  void twoRunAndTheThirdWaitsUntilOneIsReleased(Journey journey) {
    var space = space(journey, "{nvidia.com/gpu: 4}");
    var first = workspace(space, "first", "nvidia.com/gpu").awaitRunning();
    var second = workspace(space, "second", "nvidia.com/gpu").awaitRunning();
    assertThat(first.pod().orElseThrow().getSpec().getNodeName()).isNotNull();

    var third = workspace(space, "third", "nvidia.com/gpu");
    third.await(
        Reason.WaitingForGpu,
        "Waiting for nvidia.com/gpu: of 2, 2 are in use",
        "this workspace asks for 1");
    assertThat(third.status().phase()).isEqualTo(Phase.Queued);

    second.stop();
    third.awaitRunning();
  }

  @Test
  void whoHasNoQuotaForGpusGetsNone(Journey journey) {
    var space = space(journey, "{}");
    var workspace = workspace(space, "one", "nvidia.com/gpu");

    workspace.await(Reason.QuotaTooSmall, "asks for 1 of nvidia.com/gpu", "whole quota is 0");
  }

  @Test
  void aGpuThatNoNodeHasIsSaidToBeNoneToWaitFor(Journey journey) {
    var space = space(journey, "{amd.com/gpu: 1}");
    var workspace = workspace(space, "one", "amd.com/gpu");

    workspace.await(Reason.NoSuchGpu, "No node of this cluster has amd.com/gpu");
    assertThat(workspace.status().phase()).isEqualTo(Phase.Blocked);
    workspace.patch("{\"resources\":{\"gpus\":null}}").awaitRunning();
  }

  private static Space space(Journey journey, String gpus) {
    var space = journey.space("quota: {gpus: %s}".formatted(gpus));
    space.template("web", Templates.web());
    return space;
  }

  private static TestWorkspace workspace(Space space, String name, String gpu) {
    return space.workspace(
        name, "{imageTemplateRef: {name: web}, resources: {gpus: {%s: 1}}}".formatted(gpu));
  }
}
