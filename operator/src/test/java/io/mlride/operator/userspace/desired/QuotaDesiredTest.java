package io.mlride.operator.userspace.desired;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.mlride.crds.userspace.Quota;
import io.mlride.crds.userspace.QuotaBuilder;
import io.mlride.crds.userspace.UserSpaceSpecBuilder;
import io.mlride.operator.userspace.Spaces;
import io.mlride.operator.userspace.model.ClusterFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuotaDesiredTest {

  @Test
  void whatIsLeftOutIsTheInstallationsDefaultAndNeverUnlimited() {
    var hard = hard(Quota.DEFAULT, Set.of());

    assertThat(hard)
        .containsEntry("count/workspaces.mlride.io", new Quantity("10"))
        .containsEntry("pods", new Quantity("4"))
        .containsEntry("requests.cpu", new Quantity("8"))
        .containsEntry("requests.memory", new Quantity("32Gi"))
        .containsEntry("limits.memory", new Quantity("32Gi"))
        .containsEntry("requests.storage", new Quantity("100Gi"))
        .containsEntry("requests.nvidia.com/gpu", new Quantity("0"));
  }

  @Test
  void aFieldThatIsThereReplacesItsDefaultAlone() {
    var hard =
        hard(QuotaBuilder.builder().running(1).memory(new Quantity("4Gi")).build(), Set.of());

    assertThat(hard)
        .containsEntry("pods", new Quantity("1"))
        .containsEntry("requests.memory", new Quantity("4Gi"))
        .containsEntry("limits.memory", new Quantity("4Gi"))
        .containsEntry("requests.cpu", new Quantity("8"));
  }

  @Test
  void aGpuThatIsNotListedCountsAsNone() {
    var quota = QuotaBuilder.builder().gpus(Map.of("amd.com/gpu", 2)).build();

    assertThat(hard(quota, Set.of("example.com/tpu")))
        .containsEntry("requests.amd.com/gpu", new Quantity("2"))
        .containsEntry("requests.nvidia.com/gpu", new Quantity("0"))
        .containsEntry("requests.example.com/tpu", new Quantity("0"))
        .doesNotContainKeys("amd.com/gpu", "nvidia.com/gpu");
  }

  @Test
  void noServiceOpensANodeAndNothingPilesUp() {
    assertThat(hard(Quota.DEFAULT, Set.of()))
        .containsEntry("services.nodeports", new Quantity("0"))
        .containsEntry("services.loadbalancers", new Quantity("0"))
        .containsKeys(
            "count/pods",
            "count/secrets",
            "count/configmaps",
            "count/persistentvolumeclaims",
            "count/imagetemplates.mlride.io");
  }

  @Test
  void capsLeaveRoomForEveryWorkspaceThatTheQuotaAllows() {
    var quota = QuotaBuilder.builder().workspaces(500).running(400).build();

    assertThat(hard(quota, Set.of()).get("count/pods").getNumericalAmount().intValue())
        .isGreaterThanOrEqualTo(500);
    assertThat(
            hard(quota, Set.of())
                .get("count/persistentvolumeclaims")
                .getNumericalAmount()
                .intValue())
        .isGreaterThanOrEqualTo(500);
  }

  private static Map<String, Quantity> hard(Quota quota, Set<String> offered) {
    var space = Spaces.with("alice", UserSpaceSpecBuilder.builder().quota(quota).build());
    return SpaceObjects.of(space, new ClusterFacts(List.of(), offered), Spaces.installation())
        .stream()
        .filter(ResourceQuota.class::isInstance)
        .map(ResourceQuota.class::cast)
        .findFirst()
        .orElseThrow()
        .getSpec()
        .getHard();
  }
}
