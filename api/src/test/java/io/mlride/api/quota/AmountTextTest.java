package io.mlride.api.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AmountTextTest {

  @Test
  void amountsAreReadAsPeopleReadThem() {
    assertThat(AmountText.read(new BigDecimal("0.25"), "cpu")).isEqualTo("250m");
    assertThat(AmountText.read(new BigDecimal("2.0"), "requests.cpu")).isEqualTo("2");
    assertThat(AmountText.read(new BigDecimal("3221225472"), "memory")).isEqualTo("3Gi");
    assertThat(AmountText.read(BigDecimal.ZERO, "memory")).isEqualTo("0");
  }

  @Test
  void keysAreTheCallersFieldsAndWords() {
    assertThat(QuotaKeys.inWords("pods")).isEqualTo("running workspaces");
    assertThat(QuotaKeys.inWords("limits.memory")).isEqualTo("memory");
    assertThat(QuotaKeys.inWords("requests.nvidia.com/gpu")).isEqualTo("nvidia.com/gpu");
    assertThat(QuotaKeys.pointer("pods")).isNull();
    assertThat(QuotaKeys.pointer("requests.storage")).isEqualTo("/spec/home/size");
  }
}
