package io.mlride.operator.capacity.plan;

import static io.mlride.operator.capacity.plan.Pods.container;
import static io.mlride.operator.capacity.plan.Pods.on;
import static io.mlride.operator.capacity.plan.Pods.quantities;
import static io.mlride.operator.capacity.plan.Pods.sidecar;
import static io.mlride.operator.capacity.plan.Pods.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class EffectiveRequestsTest {

  @Test
  void containersAddUp() {
    var pod =
        on("n", "Running", container("a", "cpu=100m memory=1Gi"), container("b", "cpu=1")).build();

    assertAsks(pod, "cpu=1100m memory=1Gi");
  }

  @Test
  void aPodThatAsksForNothingTakesNothing() {
    assertAsks(on("n", "Running", container("a", "")).build(), "");
  }

  @Test
  void theLargestInitContainerCountsWhereItIsMoreThanTheContainers() {
    var pod =
        initialised(
            on("n", "Running", container("a", "cpu=1 memory=1Gi")),
            container("i", "cpu=500m memory=4Gi"),
            container("j", "cpu=600m memory=2Gi"));

    assertAsks(pod, "cpu=1 memory=4Gi");
  }

  @Test
  void sidecarsStayAndAddToTheContainers() {
    var pod = initialised(on("n", "Running", container("a", "cpu=1")), sidecar("s", "cpu=200m"));

    assertAsks(pod, "cpu=1200m");
  }

  @Test
  void anInitContainerRunsBesideTheSidecarsBeforeItOnly() {
    var after =
        initialised(
            on("n", "Running", container("a", "cpu=100m")),
            sidecar("s", "cpu=200m"),
            container("i", "cpu=1"));
    var before =
        initialised(
            on("n", "Running", container("a", "cpu=100m")),
            container("i", "cpu=1"),
            sidecar("s", "cpu=200m"));

    assertAsks(after, "cpu=1200m");
    assertAsks(before, "cpu=1");
  }

  @Test
  void overheadComesOnTop() {
    var pod =
        on("n", "Running", container("a", "cpu=1"))
            .editSpec()
            .withOverhead(quantities("cpu=250m memory=120Mi"))
            .endSpec()
            .build();

    assertAsks(pod, "cpu=1250m memory=120Mi");
  }

  @Test
  void requestsOfThePodAsAWholeReplaceTheSumOfItsContainers() {
    var pod =
        on("n", "Running", container("a", "cpu=1 nvidia.com/gpu=1"))
            .editSpec()
            .withResources(
                new ResourceRequirementsBuilder()
                    .withRequests(quantities("cpu=2 nvidia.com/gpu=9"))
                    .build())
            .withOverhead(quantities("cpu=100m"))
            .endSpec()
            .build();

    assertAsks(pod, "cpu=2100m nvidia.com/gpu=1");
  }

  @Test
  void aPodThatShrinksKeepsItsRoomUntilTheNodeHasDoneIt() {
    var pod = withStatus(on("n", "Running", container("a", "cpu=1")), "cpu=1", "cpu=4");

    assertAsks(pod, "cpu=4");
  }

  @Test
  void aPodThatGrowsTakesItsRoomAtOnce() {
    var pod = withStatus(on("n", "Running", container("a", "cpu=4")), "cpu=1", "cpu=1");

    assertAsks(pod, "cpu=4");
  }

  @Test
  void whatTheNodeCanNeverGiveDoesNotCount() {
    var pod =
        new PodBuilder(withStatus(on("n", "Running", container("a", "cpu=400")), "cpu=1", "cpu=2"))
            .editStatus()
            .addNewCondition()
            .withType("PodResizePending")
            .withStatus("True")
            .withReason("Infeasible")
            .endCondition()
            .endStatus()
            .build();

    assertAsks(pod, "cpu=2");
  }

  private static Pod initialised(PodBuilder pod, Container... inits) {
    return pod.editSpec().withInitContainers(inits).endSpec().build();
  }

  private static Pod withStatus(PodBuilder pod, String allocated, String actual) {
    return pod.editStatus()
        .withContainerStatuses(status("a", allocated, actual))
        .endStatus()
        .build();
  }

  private static void assertAsks(Pod pod, String expected) {
    var requests = EffectiveRequests.of(pod);
    var wanted = quantities(expected);
    assertThat(requests.keySet()).isEqualTo(wanted.keySet());
    wanted.forEach(
        (name, quantity) ->
            assertThat(requests.getOrDefault(name, BigDecimal.ZERO))
                .as(name)
                .isEqualByComparingTo(quantity.getNumericalAmount()));
  }
}
