package io.mlride.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
  @Test
  void valuesAreOnesThatWereSeen() {
    var hundred = LongStream.rangeClosed(1, 100).boxed().sorted((a, b) -> Long.compare(b, a));

    assertThat(Spread.of(hundred.toList())).isEqualTo(new Spread(100, 50, 99, 100));
  }

  @Test
  void ofTwoTheSmallerIsTheMiddle() {
    assertThat(Spread.of(List.of(7L, 3L))).isEqualTo(new Spread(2, 3, 7, 7));
  }

  @Test
  void nothingSpreadsNotAtAll() {
    assertThat(Spread.of(List.of())).isEqualTo(new Spread(0, 0, 0, 0));
  }
}
