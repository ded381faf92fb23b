package io.mlride.crds.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {
  @ParameterizedTest
  @CsvSource({"10m,PT10M", "1h30m,PT1H30M", "45s,PT45S", "2h5s,PT2H5S", "90m,PT1H30M"})
  void hoursMinutesAndSecondsAreRead(String text, Duration duration) {
    assertThat(TimeSpan.parse(text)).contains(duration);
  }

  @Test
  void nothingIsAbsent() {
    assertThat(TimeSpan.parse(null)).isEmpty();
    assertThat(TimeSpan.parse("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "1.5h", "5m1h", "-5m", "1d", " 5m"})
  void whatTheSchemaRefusesIsAnErrorThatShowsTheForm(String text) {
    assertThatThrownBy(() -> TimeSpan.parse(text)).hasMessageContaining("like 1h30m");
    assertThat(TimeSpan.find(text)).isEmpty();
  }
}
