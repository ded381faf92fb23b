package io.mlride.operator.capacity.plan;

import static io.mlride.operator.capacity.plan.Pods.container;
import static io.mlride.operator.capacity.plan.Pods.on;
import static io.mlride.operator.capacity.plan.Pods.quantities;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Taint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityTest {

  private static final String GPU = "nvidia.com/gpu";

  @Test
  void twoGpusExistAndOneIsInUse() {
    var capacity =
        Capacity.of(
            List.of(node("a", "cpu=8 nvidia.com/gpu=2").build(), node("b", "cpu=4").build()),
            List.of(pod("a", "Running", "cpu=1 nvidia.com/gpu=1"), pod("b", "Running", "cpu=3")));

    assertThat(read(capacity.of(GPU))).isEqualTo("1 nodes, 1 of 2 in use, 1 free, largest 1 of 2");
    assertThat(read(capacity.of("cpu")))
        .isEqualTo("2 nodes, 4 of 12 in use, 8 free, largest 7 of 8");
    assertThat(read(capacity.of("pods"))).startsWith("0 nodes");
    assertThat(capacity.inUse().get(GPU)).isEqualByComparingTo("1");
  }

  @Test
  void aResourceThatNoNodeHasIsZero() {
    assertThat(Capacity.of(List.of(), List.of()).of(GPU)).isEqualTo(ResourceCapacity.NONE);
  }

  @Test
  void podsWithoutANodeAndPodsThatAreOverTakeNothing() {
    var capacity =
        Capacity.of(
            List.of(node("a", "cpu=8 pods=110").build()),
            List.of(
                pod(null, "Pending", "cpu=1"),
                pod("", "Pending", "cpu=1"),
                pod("a", "Succeeded", "cpu=1"),
                pod("a", "Failed", "cpu=1"),
                pod("a", "Pending", "cpu=2"),
                pod("a", null, "cpu=3"),
                pod("gone", "Running", "cpu=1")));

    assertThat(read(capacity.of("cpu"))).startsWith("1 nodes, 5 of 8 in use");
    assertThat(read(capacity.of("pods"))).startsWith("1 nodes, 2 of 110 in use");
  }

  @Test
  void roomOnDifferentNodesDoesNotAddUpToRoomOnOne() {
    var capacity =
        Capacity.of(
            List.of(node("a", "memory=8Gi").build(), node("b", "memory=8Gi").build()),
            List.of(pod("a", "Running", "memory=6Gi"), pod("b", "Running", "memory=5Gi")));

    assertThat(capacity.of("memory").free()).isEqualByComparingTo("" + (5L << 30));
    assertThat(capacity.of("memory").largestFree()).isEqualByComparingTo("" + (3L << 30));
  }

  @Test
  void aNodeThatGaveMoreThanItHasTakesNothingFromOthers() {
    var capacity =
        Capacity.of(
            List.of(node("a", "cpu=1").build(), node("b", "cpu=4").build()),
            List.of(pod("a", "Running", "cpu=3")));

    assertThat(read(capacity.of("cpu")))
        .isEqualTo("2 nodes, 3 of 5 in use, 4 free, largest 4 of 4");
  }

  @ParameterizedTest
  @CsvSource({
    "node-role.kubernetes.io/control-plane, NoSchedule, false",
    "node.kubernetes.io/unreachable, NoExecute, false",
    "node-role.kubernetes.io/infra, PreferNoSchedule, true",
    "nvidia.com/gpu, NoSchedule, true",
    "example.org/research, NoExecute, true",
  })
  void aTaintedNodeCountsUnlessTheTaintKeepsEveryWorkspaceOut(
      String key, String effect, boolean schedulable) {
    var node =
        node("a", "cpu=1").editSpec().withTaints(new Taint(effect, key, null, null)).endSpec();

    assertThat(Capacity.of(List.of(node.build()), List.of()).nodes().get(0).schedulable())
        .isEqualTo(schedulable);
  }

  @Test
  void cordonedNodesAndNodesThatAreNotReadyAreListedAndNotCounted() {
    var cordoned = node("a", "cpu=1").editSpec().withUnschedulable(true).endSpec().build();
    var unready = node("b", "cpu=1").editStatus().withConditions().endStatus().build();
    var starting = new NodeBuilder(node("c", "cpu=1").build()).withStatus(null).build();

    var capacity =
        Capacity.of(List.of(starting, cordoned, unready), List.of(pod("a", "Running", "cpu=1")));

    assertThat(capacity.nodes()).extracting(NodeCapacity::name).containsExactly("a", "b", "c");
    assertThat(capacity.nodes()).extracting(NodeCapacity::schedulable).containsOnly(false);
    assertThat(capacity.of("cpu")).isEqualTo(ResourceCapacity.NONE);
  }

  @Test
  void storageAndHugePagesAreLeftOut() {
    var node = node("a", "cpu=1 ephemeral-storage=5Gi hugepages-2Mi=0 attachable-volumes-x=9");

    assertThat(Capacity.of(List.of(node.build()), List.of()).byResource()).containsOnlyKeys("cpu");
  }

  private static NodeBuilder node(String name, String allocatable) {
    return new NodeBuilder()
        .withNewMetadata()
        .withName(name)
        .endMetadata()
        .withNewSpec()
        .endSpec()
        .withNewStatus()
        .withAllocatable(quantities(allocatable))
        .addNewCondition()
        .withType("Ready")
        .withStatus("True")
        .endCondition()
        .endStatus();
  }

  private static Pod pod(String node, String phase, String requests) {
    return on(node, phase, container("c", requests)).build();
  }

  private static String read(ResourceCapacity found) {
    return "%d nodes, %s of %s in use, %s free, largest %s of %s"
        .formatted(
            found.nodes(),
            found.inUse().toPlainString(),
            found.allocatable().toPlainString(),
            found.free().toPlainString(),
            found.largestFree().toPlainString(),
            found.largestAllocatable().toPlainString());
  }
}
