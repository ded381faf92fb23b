package io.mlride.operator.workspace.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.workspace.Phase;
import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.GivenPod;
import io.mlride.operator.workspace.model.ClusterFacts;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.InputsBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Disks of a class that makes them when their first Pod has a node. */
class DiskForFirstPodTest {

  @Test
  void theDiskDoesNotHideWhyThereIsNoNode() {
    var inputs = onLateClass(Given.workspace("  resources: {gpus: {nvidia.com/gpu: 1}}"));
    var pod =
        GivenPod.unscheduled(inputs, "0/1 nodes are available: 1 Insufficient nvidia.com/gpu");
    var waiting = withDisk(inputs, Map.of());
    var status = InputsBuilder.builder(waiting).pod(Optional.of(pod)).build();

    assertThat(Said.headline(status)).isEqualTo(Reason.NoSuchGpu);
    assertThat(Said.status(status).phase()).isEqualTo(Phase.Blocked);
  }

  @Test
  void onceThereIsANodeTheDiskIsBeingMade() {
    var inputs = onLateClass(Given.workspace());
    var pod = GivenPod.on(inputs, "phase: Pending\n");
    var chosen = withDisk(inputs, Map.of("volume.kubernetes.io/selected-node", "node-1"));

    assertThat(Said.headline(InputsBuilder.builder(chosen).pod(Optional.of(pod)).build()))
        .isEqualTo(Reason.VolumeCreating);
  }

  private static Inputs onLateClass(Inputs inputs) {
    var late =
        Given.read(
            StorageClass.class,
            """
            metadata: {name: local}
            provisioner: local
            volumeBindingMode: WaitForFirstConsumer
            """);
    var facts = inputs.cluster();
    return InputsBuilder.builder(inputs)
        .cluster(new ClusterFacts(facts.nodes(), Map.of(), List.of(late)))
        .build();
  }

  private static Inputs withDisk(Inputs inputs, Map<String, String> annotations) {
    var claim =
        new PersistentVolumeClaimBuilder(Given.claim(inputs, "Pending"))
            .editMetadata()
            .withAnnotations(annotations)
            .endMetadata()
            .build();
    return InputsBuilder.builder(inputs).claim(Optional.of(claim)).build();
  }
}
