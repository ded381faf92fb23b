package io.mlride.api.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {

  @ParameterizedTest
  @CsvSource({
    "'', false, 0, false",
    "'', true, 1, false",
    "1, true, 11, true",
    "0, true, 01, false",
    "10, true, 101, true",
    "110, false, 100, false",
    "011, false, 110, true",
    "001, true, 011, true",
    "100, true, 001, false",
    "111, true, 111, true",
  })
  void twoOfThreeAreUse(String before, boolean over, String after, boolean use) {
    var samples = new Samples(before).and(over);

    assertThat(samples.text()).isEqualTo(after);
    assertThat(samples.showUse()).isEqualTo(use);
  }
}
