package io.mlride.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource({
    "0.25, cpu, 250m",
    "0.0001, cpu, 1m",
    "2.0, requests.cpu, 2",
    "100, pods, 100",
    "3221225472, memory, 3Gi",
    "1000, requests.storage, 1000",
    "1.5, limits.memory, 2",
    "0, memory, 0"
  })
  void amountsAreReadAsPeopleReadThem(BigDecimal amount, String resource, String words) {
    assertThat(Amounts.read(amount, resource)).isEqualTo(words);
  }

  @Test
  void quantitiesAreComparedByWhatTheyMean() {
    assertThat(Amounts.exceeds(Quantity.parse("1025Mi"), Quantity.parse("1Gi"))).isTrue();
    assertThat(Amounts.exceeds(Quantity.parse("1Gi"), Quantity.parse("1024Mi"))).isFalse();
    assertThat(Amounts.of(null)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "count/workspaces.mlride.io, workspaces",
    "pods, running workspaces",
    "requests.cpu, CPU",
    "limits.memory, memory",
    "memory, memory",
    "requests.storage, disk",
    "requests.nvidia.com/gpu, nvidia.com/gpu",
    "nvidia.com/gpu, nvidia.com/gpu",
    "count/pods, count/pods"
  })
  void keysHaveWords(String key, String words) {
    assertThat(QuotaKeys.inWords(key)).isEqualTo(words);
  }

  @Test
  void extendedResourcesAreCountedByTheirRequests() {
    assertThat(QuotaKeys.isGpu(QuotaKeys.gpu("nvidia.com/gpu"))).isTrue();
    assertThat(QuotaKeys.isGpu(QuotaKeys.WORKSPACES)).isFalse();
    assertThat(QuotaKeys.resource("limits.memory")).isEqualTo("memory");
    assertThat(QuotaKeys.resource("requests.nvidia.com/gpu")).isEqualTo("nvidia.com/gpu");
  }
}
