package io.mlride.api.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mlride.api.problem.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogWishTest {

  private static final Instant NOW = Instant.parse("2026-01-31T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "15m, 2026-01-31T07:45:00Z",
    "1h30m, 2026-01-31T06:30:00Z",
    "2026-01-30T00:00:00Z, 2026-01-30T00:00:00Z"
  })
  void sinceIsASpanOrATime(String text, String time) {
    assertThat(LogWish.since(text, NOW)).contains(Instant.parse(time));
  }

  @Test
  void withoutSinceThereIsNoBeginning() {
    assertThat(LogWish.since(null, NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0s", "yesterday", "-5m", "5"})
  void otherTextsAreRefused(String text) {
    assertThatThrownBy(() -> LogWish.since(text, NOW)).isInstanceOf(ProblemException.class);
  }
}
