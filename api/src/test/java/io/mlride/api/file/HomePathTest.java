package io.mlride.api.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mlride.api.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HomePathTest {

  @ParameterizedTest
  @CsvSource({
    "data/train.csv, data/train.csv",
    "/data//train.csv/, data/train.csv",
    "./a/../b, b",
    "a/b/../../c, c",
    "..., ...",
    "-rf, -rf"
  })
  void aPathIsBelowTheHome(String given, String meant) {
    assertThat(HomePath.parse(given)).hasToString(meant);
    assertThat(HomePath.parse(given).argument()).isEqualTo("./" + meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", ".", "a/.."})
  void theHomeItselfHasNoName(String given) {
    assertThat(HomePath.parse(given).isHome()).isTrue();
    assertThat(HomePath.parse(given).argument()).isEqualTo(".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "/../etc/passwd", "a/../../b", "a\nb", "a\u0000b"})
  void whatLeadsOutOfTheHomeIsRefused(String given) {
    assertThatThrownBy(() -> HomePath.parse(given)).isInstanceOf(ProblemException.class);
  }

  @Test
  void aNameThatNoDiskTakesIsRefused() {
    var name = "ä".repeat(128);

    assertThatThrownBy(() -> HomePath.parse(name)).isInstanceOf(ProblemException.class);
  }
}
