package io.mlride.gateway.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DotSegmentsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/alice/thesis/../../bob/x",
        "/alice/thesis/..",
        "/alice/thesis/./x",
        "/alice/thesis/%2e%2e/x",
        "/alice/thesis/.%2E/x",
        "/alice/thesis/x%2f..%2fy",
        "/alice/thesis/x%5C..\\y",
        "/alice/thesis/..;/x",
      })
  void areFoundHoweverTheyAreWritten(String path) {
    assertThat(DotSegments.areIn(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/alice/thesis/",
        "/alice/thesis/.mlride/open",
        "/alice/thesis/.../x",
        "/alice/thesis/a..b/x.",
        "/alice/thesis/..x",
        "/alice/thesis/data%2Fx.csv",
        "/alice/thesis//x",
      })
  void otherNamesAreNone(String path) {
    assertThat(DotSegments.areIn(path)).isFalse();
  }
}
