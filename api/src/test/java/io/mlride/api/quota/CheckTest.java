package io.mlride.api.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.api.problem.FieldError;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.crds.userspace.SpaceState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckTest {

  @Test
  void whatFitsQuotaAndANodeStartsNow() {
    var verdict = new Scene().decide();

    assertThat(verdict.outcome()).isEqualTo(CheckOutcome.FITS);
    assertThat(verdict.reasons()).isEmpty();
    assertThat(verdict.nodesWithRoom()).isEqualTo(1);
    assertThat(verdict.nodes()).isEqualTo(1);
  }

  @Test
  void withoutNodesNothingIsPromised() {
    var unseen = new Scene().nodesNeverSeen().decide();
    assertThat(unseen.outcome()).isEqualTo(CheckOutcome.UNKNOWN);
    assertThat(unseen.reasons())
        .singleElement()
        .satisfies(why -> assertThat(why.sentence()).contains("not known at the moment"));
    var old = new Scene().nodesSeen(Scene.NOW.minus(Duration.ofHours(1))).decide();
    assertThat(old.outcome()).isEqualTo(CheckOutcome.UNKNOWN);
    assertThat(old.nodesWithRoom()).isNull();
  }

  @Test
  void aTemplateThatIsMissingIsNeverFound() {
    var verdict = new Scene().withoutTemplate().decide();

    assertThat(verdict.outcome()).isEqualTo(CheckOutcome.NEVER);
    assertThat(verdict.reasons()).extracting(CheckReason::reason).containsOnly("TemplateNotFound");
    assertThat(verdict.reasons().get(0).pointer()).isEqualTo("/spec/imageTemplateRef");
  }

  @Test
  void aTemplateThatIsLookedUpIsWaitedFor() {
    assertThat(new Scene().templateSays(null).decide().outcome()).isEqualTo(CheckOutcome.WAITS);
    var missing = new Scene().templateSays("ImageMissing").decide();
    assertThat(missing.outcome()).isEqualTo(CheckOutcome.NEVER);
    assertThat(missing.reasons().get(0).args()).containsKey("image");
  }

  @Test
  void theTemplatesBoundsHold() {
    var small = new Scene().asks("500m", "256Mi").decide();
    assertThat(small.outcome()).isEqualTo(CheckOutcome.NEVER);
    assertThat(small.reasons()).extracting(CheckReason::reason).containsExactly("BelowMinimum");
    assertThat(small.reasons().get(0).left()).isEqualTo("512Mi");
    var large = new Scene().maximum("1", "2Gi").asks("2", "3Gi").decide();
    assertThat(large.reasons())
        .extracting(CheckReason::reason)
        .containsExactly("AboveMaximum", "AboveMaximum");
    assertThat(large.reasons())
        .extracting(CheckReason::pointer)
        .containsExactly("/spec/resources/cpu", "/spec/resources/memory");
  }

  @Test
  void whatTheQuotaHasInUseIsWaitedFor() {
    var verdict = new Scene().used("requests.cpu", "7500m").asks("1", "1Gi").decide();

    assertThat(verdict.outcome()).isEqualTo(CheckOutcome.WAITS);
    var reason = verdict.reasons().get(0);
    assertThat(reason.reason()).isEqualTo("QuotaFull");
    assertThat(reason.resource()).isEqualTo("CPU");
    assertThat(reason.asked()).isEqualTo("1");
    assertThat(reason.left()).isEqualTo("500m");
    assertThat(reason.args()).containsEntry("hard", "8").containsEntry("used", "7500m");
    assertThat(reason.pointer()).isEqualTo("/spec/resources/cpu");
  }

  @Test
  void moreThanTheWholeQuotaIsNeverHad() {
    var verdict = new Scene().asks("1", "64Gi").decide();

    assertThat(verdict.outcome()).isEqualTo(CheckOutcome.NEVER);
    // Memory counts twice, as reserved and as a limit, and is said once.
    assertThat(verdict.reasons()).extracting(CheckReason::reason).containsOnlyOnce("QuotaTooSmall");
  }

  @Test
  void noMoreWorkspacesCanBeMadeButThoseThereAreCanBeChanged() {
    var full = new Scene().used("count/workspaces.mlride.io", "10");

    assertThat(full.decide().outcome()).isEqualTo(CheckOutcome.NEVER);
    assertThat(full.decide().reasons().get(0).sentence()).contains("10 of 10");
    assertThat(full.holding("1", "1Gi", null).decide().outcome()).isEqualTo(CheckOutcome.FITS);
  }

  @Test
  void whatAWorkspaceHasIsItsOwnToAskFor() {
    var verdict =
        new Scene()
            .used("requests.cpu", "8")
            .nodeFree("node-1", "0", "0")
            .asks("1", "1Gi")
            .holding("1", "1Gi", "node-1")
            .decide();

    assertThat(verdict.outcome()).isEqualTo(CheckOutcome.FITS);
  }

  @Test
  void aGpuOutsideTheQuotaIsNeverHad() {
    var verdict = new Scene().gpu("nvidia.com/gpu", 1).decide();

    assertThat(verdict.outcome()).isEqualTo(CheckOutcome.NEVER);
    assertThat(verdict.reasons())
        .extracting(CheckReason::reason)
        .containsExactly("QuotaTooSmall", "NoSuchGpu");
    assertThat(verdict.reasons().get(0).pointer())
        .isEqualTo("/spec/resources/gpus/nvidia.com~1gpu");
  }

  @Test
  void aQuotaThatIsNotCountedYetRefusesNoGpu() {
    var verdict =
        new Scene()
            .withoutSpace()
            .nodeGpu("node-1", "nvidia.com/gpu", 1, 0)
            .gpu("nvidia.com/gpu", 1)
            .waiting("first", Duration.ofMinutes(20), "4")
            .decide();

    assertThat(verdict.reasons())
        .extracting(CheckReason::reason)
        .containsExactly("SpaceBeingPrepared");
  }

  @Test
  void whoHasWaitedLongGoesFirst() {
    var scene = new Scene().used("requests.cpu", "6").asks("1", "1Gi");

    var young = scene.waiting("first", Duration.ofMinutes(2), "4").decide();
    assertThat(young.outcome()).isEqualTo(CheckOutcome.FITS);
    var old = scene.waiting("first", Duration.ofMinutes(20), "4").decide();
    assertThat(old.outcome()).isEqualTo(CheckOutcome.WAITS);
    assertThat(old.reasons().get(0).reason()).isEqualTo("BehindEarlier");
    assertThat(old.reasons().get(0).args()).containsEntry("workspace", "first");
    var hopeless = scene.waiting("first", Duration.ofMinutes(20), "40").decide();
    assertThat(hopeless.outcome()).isEqualTo(CheckOutcome.FITS);
  }

  @Test
  void aSpaceThatIsNotReadyIsWaitedForAndASuspendedOneIsNot() {
    assertThat(new Scene().withoutSpace().decide().outcome()).isEqualTo(CheckOutcome.WAITS);
    assertThat(new Scene().spaceState(SpaceState.Suspended).decide().outcome())
        .isEqualTo(CheckOutcome.NEVER);
  }

  @Test
  void disksCount() {
    assertThat(new Scene().used("requests.storage", "96Gi").decide().outcome())
        .isEqualTo(CheckOutcome.WAITS);
    assertThat(new Scene().home("200Gi", null).decide().outcome()).isEqualTo(CheckOutcome.NEVER);
    assertThat(new Scene().home("1Gi", "home-old").decide().reasons())
        .extracting(CheckReason::reason)
        .containsExactly("VolumeNotFound");
    var kept = new Scene().retained("home-new").decide();
    assertThat(kept.reasons()).extracting(CheckReason::reason).containsExactly("HomeKept");
    assertThat(new Scene().retained("home-old").home("1Gi", "home-old").decide().outcome())
        .isEqualTo(CheckOutcome.FITS);
  }

  @Test
  void whatTheClusterRefusesIsSaidFirst() {
    var refusal =
        ProblemException.of(
            ProblemType.REFUSED, "x", List.of(new FieldError("/spec/packages/pip", "no")));
    var verdict = new Scene().refused(refusal).decide();

    assertThat(verdict.outcome()).isEqualTo(CheckOutcome.NEVER);
    assertThat(verdict.reasons().get(0).pointer()).isEqualTo("/spec/packages/pip");
    var overQuota = ProblemException.of(ProblemType.OVER_QUOTA, "Used up.");
    assertThat(new Scene().refused(overQuota).decide().reasons()).hasSize(1);
    assertThat(
            new Scene()
                .used("count/workspaces.mlride.io", "10")
                .refused(overQuota)
                .decide()
                .reasons())
        .hasSize(1);
  }
}
