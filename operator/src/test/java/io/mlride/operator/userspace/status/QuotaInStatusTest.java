package io.mlride.operator.userspace.status;

import static io.mlride.operator.userspace.status.Passes.count;
import static io.mlride.operator.userspace.status.Passes.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.operator.userspace.Spaces;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuotaInStatusTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final UserSpace alice = Spaces.named("alice");
  private final ResourceQuota quota = Passes.quotaOf(alice);

  @Test
  void showsWhatIsSharedAndNotTheCaps() {
    count(quota, Map.of("requests.cpu", "1500m", "count/secrets", "3"));

    var status = status(alice, quota, NOW);

    assertThat(status.namespace()).isEqualTo("mlride-u-alice");
    assertThat(status.hard())
        .containsOnlyKeys(
            "count/workspaces.mlride.io",
            "pods",
            "requests.cpu",
            "requests.memory",
            "limits.memory",
            "requests.storage");
    assertThat(status.used()).containsEntry("requests.cpu", new Quantity("1500m"));
    assertThat(status.used()).doesNotContainKey("count/secrets");
  }

  @Test
  void aGpuIsShownToWhomItIsAllowedOrWhoUsesIt() {
    quota.getSpec().getHard().put("requests.amd.com/gpu", new Quantity("2"));
    count(quota, Map.of("requests.nvidia.com/gpu", "1", "requests.amd.com/gpu", "0"));

    var status = status(alice, quota, NOW);

    assertThat(status.hard())
        .containsEntry("requests.amd.com/gpu", new Quantity("2"))
        .containsEntry("requests.nvidia.com/gpu", new Quantity("0"));
    assertThat(Conditions.find(status.conditions(), "OverQuota").orElseThrow().message())
        .contains("nvidia.com/gpu");
  }

  @Test
  void aQuotaLoweredBelowUseIsSaidWithItsNumbersAndStaysReady() {
    quota.getSpec().getHard().put("requests.memory", new Quantity("1Gi"));
    count(quota, Map.of("requests.memory", "2560Mi"));

    var conditions = status(alice, quota, NOW).conditions();

    assertThat(Conditions.holds(conditions, "Ready")).isTrue();
    assertThat(Conditions.find(conditions, "OverQuota").orElseThrow())
        .satisfies(
            over -> {
              assertThat(over.holds()).isTrue();
              assertThat(over.reason()).isEqualTo("QuotaExceeded");
              assertThat(over.message()).contains("memory", "1Gi", "2560Mi");
            });
  }

  @Test
  void aQuotaUsedToTheFullIsNotExceeded() {
    count(quota, Map.of("requests.memory", "32Gi", "pods", "4"));

    assertThat(Conditions.find(status(alice, quota, NOW).conditions(), "OverQuota")).isEmpty();
  }
}
