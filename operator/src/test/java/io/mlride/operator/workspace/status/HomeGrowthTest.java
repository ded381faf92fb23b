package io.mlride.operator.workspace.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.storage.StorageClassBuilder;
import io.mlride.crds.condition.Condition;
import io.mlride.operator.workspace.Given;
import io.mlride.operator.workspace.GivenPod;
import io.mlride.operator.workspace.model.ClusterFacts;
import io.mlride.operator.workspace.model.Inputs;
import io.mlride.operator.workspace.model.InputsBuilder;
import io.mlride.operator.workspace.plan.Action;
import io.mlride.operator.workspace.plan.Planner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A home disk whose size was raised in the spec, from 5Gi to 8Gi. */
class HomeGrowthTest {

  @Test
  void theClaimAsksForMoreWhereItsClassCanGrow() {
    var actions = Planner.plan(wanted(), Given.SETTINGS, Given.NOW).actions();

    assertThat(actions)
        .singleElement()
        .isInstanceOfSatisfying(
            Action.AdjustClaim.class,
            adjust -> assertThat(asked(adjust.claim())).isEqualTo(new Quantity("8Gi")));
  }

  @Test
  void whereItCannotGrowItStaysAndSaysSo() {
    var inputs = wanted();
    var cluster = inputs.cluster();
    var fixed =
        new StorageClassBuilder(cluster.storageClasses().get(0))
            .withAllowVolumeExpansion(null)
            .build();
    var cannot =
        InputsBuilder.builder(inputs)
            .cluster(new ClusterFacts(cluster.nodes(), Map.of(), List.of(fixed)))
            .build();

    assertThat(Planner.plan(cannot, Given.SETTINGS, Given.NOW).actions()).isEmpty();
    assertThat(said(cannot))
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).isEqualTo("VolumeCannotGrow"));
  }

  @Test
  void untilTheFileSystemHasGrownItIsSaidToGrow() {
    assertThat(said(growing("")))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.reason()).isEqualTo("VolumeGrowing");
              assertThat(it.message()).contains("from 5Gi to 8Gi");
            });
    assertThat(said(growing("conditions: [{type: FileSystemResizePending, status: \"True\"}]")))
        .extracting(Condition::reason)
        .containsExactly("VolumeGrowing");
  }

  @Test
  void whatTheStorageSystemRefusesIsToldInItsWords() {
    var refused =
        "conditions: [{type: ControllerResizeError, status: \"True\", message: pool is full}]";

    assertThat(said(growing(refused)))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.reason()).isEqualTo("VolumeGrowthFailed");
              assertThat(it.message()).contains("from 5Gi to 8Gi", "pool is full");
            });
    assertThat(said(growing("allocatedResourceStatuses: {storage: NodeResizeInfeasible}")))
        .extracting(Condition::reason)
        .containsExactly("VolumeGrowthFailed");
  }

  @Test
  void aDiskThatHasItsSizeSaysNothing() {
    var grown =
        new PersistentVolumeClaimBuilder(growing("").claim().orElseThrow())
            .editStatus()
            .addToCapacity("storage", new Quantity("8Gi"))
            .endStatus()
            .build();

    assertThat(said(with(grown))).isEmpty();
  }

  private static Inputs wanted() {
    var inputs = Given.workspace("  home: {size: 8Gi}");
    return Given.with(inputs, GivenPod.ready(inputs));
  }

  /** The claim asks for 8Gi, and its status says this besides. */
  private static Inputs growing(String status) {
    var claim =
        new PersistentVolumeClaimBuilder(wanted().claim().orElseThrow())
            .editSpec()
            .editResources()
            .addToRequests("storage", new Quantity("8Gi"))
            .endResources()
            .endSpec()
            .build();
    var said = Given.read(PersistentVolumeClaim.class, "status: {" + status + "}").getStatus();
    claim.getStatus().setConditions(said.getConditions());
    claim.getStatus().setAllocatedResourceStatuses(said.getAllocatedResourceStatuses());
    return with(claim);
  }

  private static Inputs with(PersistentVolumeClaim claim) {
    return InputsBuilder.builder(wanted()).claim(Optional.of(claim)).build();
  }

  private static Quantity asked(PersistentVolumeClaim claim) {
    return claim.getSpec().getResources().getRequests().get("storage");
  }

  private static List<Condition> said(Inputs inputs) {
    return Said.status(inputs).conditions().stream()
        .filter(it -> it.type().equals("HomeGrowing") || it.type().equals("VolumeCannotGrow"))
        .toList();
  }
}
