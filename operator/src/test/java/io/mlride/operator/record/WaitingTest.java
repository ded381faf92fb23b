package io.mlride.operator.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaitingTest {

  private static final UUID ONE = new UUID(0, 1);
  private static final UUID TWO = new UUID(0, 2);
  private static final UUID THREE = new UUID(0, 3);

  private final Waiting waiting = new Waiting(2);

  @Test
  void whoIsMentionedOftenWaitsOnceAndKeepsHisPlace() {
    waiting.offer(ONE);
    waiting.offer(TWO);
    waiting.offer(ONE);

    assertThat(waiting.size()).isEqualTo(2);
    assertThat(waiting.take(1)).containsExactly(ONE);
    assertThat(waiting.take(9)).containsExactly(TWO);
    assertThat(waiting.take(9)).isEmpty();
  }

  @Test
  void whoFindsNoRoomIsToldSo() {
    assertThat(waiting.offer(ONE)).isTrue();
    assertThat(waiting.offer(TWO)).isTrue();
    assertThat(waiting.offer(THREE)).isFalse();
    assertThat(waiting.offer(TWO)).isTrue();
    assertThat(waiting.take(9)).containsExactly(ONE, TWO);
  }
}
