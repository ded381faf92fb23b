package io.mlride.operator.imagetemplate.registry;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {
  private final Lanes lanes = new Lanes();
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final CountDownLatch answer = new CountDownLatch(1);

  @AfterEach
  void stop() {
    answer.countDown();
    lanes.stop();
  }

  @Test
  void aRegistryThatHangsHoldsUpNobodyElse() {
    lanes.add("hangs", this::hang);
    lanes.add("hangs", () -> done.add("behind"));
    lanes.add("answers", () -> done.add("other"));

    await().untilAsserted(() -> assertThat(done).containsExactly("other"));

    answer.countDown();
    await().untilAsserted(() -> assertThat(done).containsExactly("other", "hung", "behind"));
  }

  @Test
  void whatWaitsCanBeTakenBack() {
    var started = new CountDownLatch(1);
    lanes.add(
        "hangs",
        () -> {
          started.countDown();
          hang();
        });
    await().until(() -> started.getCount() == 0);
    Runnable first = () -> done.add("first");
    Runnable second = () -> done.add("second");
    lanes.add("hangs", first);
    lanes.add("hangs", second);

    assertThat(lanes.drain("hangs")).containsExactly(first, second);

    answer.countDown();
    await().untilAsserted(() -> assertThat(done).containsExactly("hung"));
  }

  private void hang() {
    try {
      answer.await();
      done.add("hung");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
