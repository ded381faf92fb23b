package io.mlride.api.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.api.problem.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UseServiceTest {

  @Test
  void theTimeBeforeIsAnHourAtMost() {
    assertThat(UseService.span("1h")).contains(Duration.ofHours(1));
    assertThat(UseService.span(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0s", "61m", "2h", "an hour"})
  void otherSpansAreRefused(String over) {
    assertThatThrownBy(() -> UseService.span(over)).isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @CsvSource({"250m, 0.25", "2, 2", "4Gi, 4294967296", "137804521n, 0.137804521", "100Ki, 102400"})
  void quantitiesArePlainNumbers(String quantity, String number) {
    assertThat(Granted.number(new Quantity(quantity)).toPlainString()).isEqualTo(number);
  }
}
