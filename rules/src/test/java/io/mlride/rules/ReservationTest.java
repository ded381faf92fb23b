package io.mlride.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReservationTest {

  @Test
  void whoAsksForNothingGetsTheTemplatesDefaults() {
    var given = Asked.reservation(Asked.NOTHING);

    assertThat(given.cpu()).isEqualTo(Quantity.parse("1"));
    assertThat(given.cpuLimit()).contains(Quantity.parse("2"));
    assertThat(given.memoryLimit()).isEqualTo(Quantity.parse("2Gi"));
    assertThat(given.gpus()).containsExactly(Map.entry("nvidia.com/gpu", 1));
  }

  @Test
  void whoReservesMoreThanTheBurstMayUseWhatIsReserved() {
    assertThat(Asked.reservation(Asked.of("3", "1Gi")).cpuLimit()).contains(Quantity.parse("3"));
    assertThat(Asked.reservation(Asked.limited("8", "4Gi")).cpuLimit())
        .contains(Quantity.parse("8"));
  }

  @Test
  void aQuotaCountsPodRequestsAndTheLimitOfMemory() {
    var demand = Demand.of(Asked.reservation(Asked.limited("8", "4Gi")));

    assertThat(demand.byKey().keySet())
        .containsExactly(
            "limits.memory", "pods", "requests.cpu", "requests.memory", "requests.nvidia.com/gpu");
    assertThat(demand.of(QuotaKeys.MEMORY_LIMIT)).isEqualByComparingTo(gibi(4));
    assertThat(demand.of(QuotaKeys.MEMORY)).isEqualByComparingTo(gibi(2));
    assertThat(demand.of(QuotaKeys.STORAGE)).isZero();
  }

  @Test
  void noneOfAGpuIsAskedForToo() {
    var demand = Demand.of(Asked.reservation(Asked.gpus(Map.of("nvidia.com/gpu", 0))));

    assertThat(demand.byKey()).containsEntry("requests.nvidia.com/gpu", BigDecimal.ZERO);
  }

  private static BigDecimal gibi(int count) {
    return BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(1L << 30));
  }
}
