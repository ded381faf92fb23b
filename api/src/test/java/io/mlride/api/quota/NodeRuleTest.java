package io.mlride.api.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.imagetemplate.TaintEffect;
import io.mlride.crds.imagetemplate.Toleration;
import io.mlride.crds.imagetemplate.TolerationOperator;
import io.mlride.database.capacity.Taint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodeRuleTest {

  private static final Taint GPU_ONLY = new Taint("gpu", "yes", "NoSchedule");

  private static Scene scene() {
    return new Scene().noNodes();
  }

  private static List<String> reasons(Verdict verdict) {
    return verdict.reasons().stream().map(CheckReason::reason).toList();
  }

  @Test
  void moreThanAnyNodeHasIsNeverHad() {
    var verdict = scene().node("a", "4", "16Gi").node("b", "2", "32Gi").asks("6", "1Gi").decide();

    assertThat(verdict.outcome()).isEqualTo(CheckOutcome.NEVER);
    assertThat(reasons(verdict)).containsExactly("NodeTooSmall");
    assertThat(verdict.reasons().get(0).left()).isEqualTo("4");
  }

  @Test
  void allOfItHasToBeOnOneNode() {
    var verdict = scene().node("a", "4", "2Gi").node("b", "1", "32Gi").asks("3", "8Gi").decide();

    assertThat(verdict.outcome()).isEqualTo(CheckOutcome.NEVER);
    assertThat(verdict.reasons().get(0).sentence()).contains("No single node");
  }

  @Test
  void whatOthersUseIsWaitedFor() {
    var verdict =
        scene().node("a", "4", "16Gi").nodeFree("a", "500m", "16Gi").asks("1", "1Gi").decide();

    assertThat(verdict.outcome()).isEqualTo(CheckOutcome.WAITS);
    assertThat(reasons(verdict)).containsExactly("WaitingForRoom");
    assertThat(verdict.reasons().get(0).left()).isEqualTo("500m");
    assertThat(verdict.nodes()).isEqualTo(1);
    assertThat(verdict.nodesWithRoom()).isZero();
  }

  @Test
  void whatIsFreeOnTwoNodesIsNotFreeTogether() {
    var verdict =
        scene()
            .node("a", "4", "16Gi")
            .nodeFree("a", "4", "1Gi")
            .node("b", "4", "16Gi")
            .nodeFree("b", "100m", "16Gi")
            .asks("2", "4Gi")
            .decide();

    assertThat(verdict.outcome()).isEqualTo(CheckOutcome.WAITS);
    assertThat(verdict.reasons().get(0).sentence()).contains("at the same time");
  }

  @Test
  void aGpuThatOthersHaveIsWaitedForByNumber() {
    var verdict =
        scene()
            .node("a", "8", "32Gi")
            .nodeGpu("a", "nvidia.com/gpu", 4, 4)
            .hard("requests.nvidia.com/gpu", "2")
            .gpu("nvidia.com/gpu", 1)
            .decide();

    assertThat(reasons(verdict)).containsExactly("WaitingForGpu");
    assertThat(verdict.reasons().get(0).args())
        .containsEntry("total", "4")
        .containsEntry("used", "4");
  }

  @Test
  void theTemplateChoosesItsNodes() {
    var none = scene().node("a", "8", "32Gi").selector(Map.of("disk", "fast")).decide();
    assertThat(none.outcome()).isEqualTo(CheckOutcome.NEVER);
    assertThat(reasons(none)).containsExactly("NoMatchingNode");

    var one =
        scene()
            .node("a", "8", "32Gi")
            .node("b", "8", "32Gi")
            .label("b", "disk", "fast")
            .selector(Map.of("disk", "fast"))
            .decide();
    assertThat(one.outcome()).isEqualTo(CheckOutcome.FITS);
    assertThat(one.nodes()).isEqualTo(1);
  }

  @Test
  void aTaintKeepsOutWhoDoesNotTolerateIt() {
    var scene = scene().node("a", "8", "32Gi").taint("a", GPU_ONLY);

    assertThat(reasons(scene.decide())).containsExactly("NodesClosed");
    for (var good :
        List.of(
            new Toleration("gpu", TolerationOperator.Equal, "yes", TaintEffect.NoSchedule, null),
            new Toleration("gpu", TolerationOperator.Exists, null, null, null),
            new Toleration(null, TolerationOperator.Exists, null, null, null))) {
      assertThat(scene.tolerates(good).decide().outcome()).isEqualTo(CheckOutcome.FITS);
    }
    for (var bad :
        List.of(
            new Toleration("gpu", TolerationOperator.Equal, "no", null, null),
            new Toleration("gpu", TolerationOperator.Exists, null, TaintEffect.NoExecute, null),
            new Toleration("cpu", TolerationOperator.Exists, null, null, null))) {
      assertThat(scene.tolerates(bad).decide().outcome()).isEqualTo(CheckOutcome.WAITS);
    }
  }

  @Test
  void aTaintThatOnlyPrefersKeepsNobodyOut() {
    var scene = scene().node("a", "8", "32Gi").taint("a", new Taint("x", null, "PreferNoSchedule"));

    assertThat(scene.decide().outcome()).isEqualTo(CheckOutcome.FITS);
  }

  @Test
  void closedNodesAreWaitedFor() {
    assertThat(reasons(scene().node("a", "8", "32Gi").closed("a").decide()))
        .containsExactly("NodesClosed");
    assertThat(reasons(scene().decide())).containsExactly("NodesClosed");
  }
}
