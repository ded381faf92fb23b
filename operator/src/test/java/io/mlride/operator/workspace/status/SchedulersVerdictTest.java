package io.mlride.operator.workspace.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.GivenPod;
import io.mlride.operator.workspace.model.ClusterFacts;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.InputsBuilder;
import io.mlride.operator.workspace.model.NodeFacts;
import io.mlride.operator.workspace.model.NodeReadings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the scheduler says when it finds no node, in words for people. */
class SchedulersVerdictTest {

  @Test
  void whatTheSchedulerSaysIsToldInWords() {
    var gpu = Given.workspace("  resources: {gpus: {nvidia.com/gpu: 1}}");
    assertThat(Said.headline(Given.with(gpu, GivenPod.unscheduled(gpu, "0/1 nodes are available"))))
        .isEqualTo(Reason.NoSuchGpu);
    var huge = Given.workspace("  resources: {cpu: \"6\"}");
    assertThat(Said.headline(Given.with(huge, GivenPod.unscheduled(huge, "1 Insufficient cpu"))))
        .isEqualTo(Reason.NodeTooSmall);
    var waits = Given.workspace("  resources: {cpu: \"3\"}");
    var waiting = Given.with(waits, GivenPod.unscheduled(waits, "0/1 nodes: 1 Insufficient cpu."));
    assertThat(Said.headline(waiting)).isEqualTo(Reason.WaitingForRoom);
    assertThat(Said.status(waiting).phase()).isEqualTo(Phase.Queued);
  }

  @Test
  void gpusThatAreAllInUseAreCounted() {
    var inputs = onNodeWithTwoGpus(Given.workspace("  resources: {gpus: {nvidia.com/gpu: 1}}"));
    // As a scheduler of Kubernetes 1.36 says it.
    var pod =
        GivenPod.unscheduled(
            inputs,
            "0/1 nodes are available: 1 Insufficient nvidia.com/gpu. no new claims to deallocate,"
                + " preemption: 0/1 nodes are available: 1 No preemption victims found.");
    var waiting = Given.with(inputs, pod);

    assertThat(Said.headline(waiting)).isEqualTo(Reason.WaitingForGpu);
    assertThat(Said.message(waiting))
        .startsWith(
            "Waiting for nvidia.com/gpu: of 2, 2 are in use, and this workspace asks for 1.");
  }

  @Test
  void aVolumeThatIsMissingIsNamed() {
    var inputs = Given.workspace();
    var pod = GivenPod.unscheduled(inputs, "persistentvolumeclaim \\\"shared-data\\\" not found");
    var missing = Given.with(inputs, pod);

    assertThat(Said.headline(missing)).isEqualTo(Reason.VolumeNotFound);
    assertThat(Said.message(missing)).startsWith("Your namespace has no disk shared-data");
    assertThat(Said.status(missing).phase()).isEqualTo(Phase.Blocked);
  }

  @Test
  void aDiskOfANodeThatIsGoneIsToldAsSuch() {
    var inputs = Given.workspace();
    var pod =
        GivenPod.unscheduled(
            inputs,
            "0/1 nodes are available: 1 node(s) didn't match PersistentVolume's node affinity.");
    var waiting = Given.with(inputs, pod);
    var claim = waiting.claim().orElseThrow();
    claim
        .getMetadata()
        .setAnnotations(Map.of("volume.kubernetes.io/selected-node", "gone-for-good"));

    assertThat(Said.headline(waiting)).isEqualTo(Reason.VolumeOnLostNode);
    assertThat(Said.message(waiting)).contains("gone-for-good");
  }

  @Test
  void whatIsNotUnderstoodIsNotPutDownToTheCpu() {
    var inputs = Given.workspace();
    var odd = Given.with(inputs, GivenPod.unscheduled(inputs, "0/1 nodes are available: 1 odd."));

    assertThat(Said.headline(odd)).isEqualTo(Reason.ChoosingNode);
  }

  private static Inputs onNodeWithTwoGpus(Inputs inputs) {
    var node = NodeReadings.ready("node-1");
    var allocatable = new TreeMap<>(node.allocatable());
    allocatable.put("nvidia.com/gpu", new Quantity("2"));
    return InputsBuilder.builder(inputs)
        .cluster(
            new ClusterFacts(
                List.of(
                    new NodeFacts(
                        node.name(),
                        true,
                        true,
                        node.labels(),
                        allocatable,
                        node.platform(),
                        node.images())),
                Map.of("nvidia.com/gpu", BigDecimal.valueOf(2)),
                inputs.cluster().storageClasses()))
        .build();
  }
}
