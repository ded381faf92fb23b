package io.mlride.api.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldTest {

  @Test
  void keysAreTheCallersFields() {
    assertThat(Field.of("pods")).isNull();
    assertThat(Field.of("count/workspaces.mlride.io")).isNull();
    assertThat(Field.of("limits.memory")).isEqualTo("/spec/resources/memory");
    assertThat(Field.of("requests.storage")).isEqualTo("/spec/home/size");
    assertThat(Field.of("nvidia.com/gpu")).isEqualTo("/spec/resources/gpus/nvidia.com~1gpu");
  }
}
