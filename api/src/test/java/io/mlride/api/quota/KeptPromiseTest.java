package io.mlride.api.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.crds.userspace.SpaceState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check promises what the operator keeps, also where that is not obvious. */
class KeptPromiseTest {

  private static List<String> reasons(Scene scene) {
    return scene.decide().reasons().stream().map(CheckReason::reason).toList();
  }

  @Test
  void aPackageAskedForTwiceIsRefusedBeforehand() {
    var verdict = new Scene().packages("Typing_Extensions==4.1", "typing-extensions").decide();

    assertThat(verdict.outcome()).isEqualTo(CheckOutcome.NEVER);
    assertThat(verdict.reasons())
        .extracting(CheckReason::reason)
        .containsExactly("PackageListRefused");
    assertThat(verdict.reasons().get(0).pointer()).isEqualTo("/spec/packages/pip");
    assertThat(reasons(new Scene().packages("six", "sixer"))).isEmpty();
  }

  @Test
  void whoWaitsIsNotBehindThoseThatCameLater() {
    var scene =
        new Scene()
            .used("requests.cpu", "6")
            .asks("1", "1Gi")
            .waiting("other", Duration.ofMinutes(20), "2");

    assertThat(reasons(scene.waitingItself(Duration.ofMinutes(10))))
        .containsExactly("BehindEarlier");
    assertThat(reasons(scene.waitingItself(Duration.ofMinutes(30)))).isEmpty();
  }

  @Test
  void whatAWorkspaceGivesBackGoesToWhoWaitsForIt() {
    var scene =
        new Scene()
            .used("requests.cpu", "8")
            .asks("4", "1Gi")
            .holding("4", "1Gi", "node-1")
            .waiting("other", Duration.ofMinutes(2), "4");

    assertThat(reasons(scene)).containsExactly("BehindEarlier");
  }

  @Test
  void theInstallationSaysHowLongTheFirstMayBePassed() {
    var scene =
        new Scene()
            .used("requests.cpu", "6")
            .asks("1", "1Gi")
            .waiting("first", Duration.ofMinutes(7), "4");

    assertThat(reasons(scene)).isEmpty();
    assertThat(reasons(scene.mayPass(Duration.ofMinutes(5)))).containsExactly("BehindEarlier");
  }

  @Test
  void aDiskThatIsThereIsNotRefusedWhenTheQuotaWasLowered() {
    var scene = new Scene().hard("requests.storage", "5Gi").used("requests.storage", "10Gi");

    assertThat(reasons(scene.home("10Gi", null).holdingDisk("10Gi"))).isEmpty();
    assertThat(reasons(scene.home("11Gi", null))).containsExactly("StorageQuotaFull");
  }

  @Test
  void noneOfAGpuIsStillAskedForInAQuotaThatIsOverdrawn() {
    var scene =
        new Scene()
            .hard("requests.nvidia.com/gpu", "1")
            .used("requests.nvidia.com/gpu", "2")
            .gpu("nvidia.com/gpu", 0);

    assertThat(reasons(scene)).containsExactly("QuotaFull");
  }

  @Test
  void aSuspendedSpaceSaysSoUntilItIsGone() {
    assertThat(reasons(new Scene().spaceState(SpaceState.Suspended).spaceLeaving()))
        .containsExactly("SpaceSuspended");
    assertThat(reasons(new Scene().spaceLeaving())).containsExactly("SpaceBeingDeleted");
  }

  @Test
  void gpusAreCountedOverTheWholeCluster() {
    var verdict =
        new Scene()
            .noNodes()
            .node("a", "8", "32Gi")
            .nodeGpu("a", "nvidia.com/gpu", 4, 3)
            .node("b", "8", "32Gi")
            .nodeGpu("b", "nvidia.com/gpu", 1, 1)
            .hard("requests.nvidia.com/gpu", "2")
            .gpu("nvidia.com/gpu", 2)
            .decide();

    assertThat(verdict.reasons().get(0).args())
        .containsEntry("total", "5")
        .containsEntry("used", "4");
  }
}
