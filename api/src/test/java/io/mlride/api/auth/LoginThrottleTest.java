package io.mlride.api.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mlride.api.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

  private final LoginThrottle throttle =
      new LoginThrottle(
          new ThrottleSettings() {
            @Override
            public int perAccount() {
              return 3;
            }

            @Override
            public int perAddress() {
              return 5;
            }

            @Override
            public Duration every() {
              return Duration.ofHours(1);
            }
          });

  @Test
  void tooManyFailuresOfOneAccountAreRefusedFromEverywhere() {
    for (var address = 1; address <= 3; address++) {
      throttle.take("alice", "10.0.0." + address);
    }

    assertThatThrownBy(() -> throttle.take("Alice", "10.0.0.9"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.retryAfter().orElseThrow()).isPositive());
    throttle.take("bob", "10.0.0.1");
  }

  @Test
  void tooManyFailuresFromOneAddressAreRefusedForEverybody() {
    for (var person = 1; person <= 5; person++) {
      throttle.take("person" + person, "10.0.0.1");
    }

    assertThatThrownBy(() -> throttle.take("alice", "10.0.0.1"))
        .isInstanceOf(ProblemException.class);
    throttle.take("alice", "10.0.0.2");
  }

  @Test
  void aTryThatWasNotLookedAtIsNone() {
    for (var turn = 0; turn < 20; turn++) {
      throttle.take("alice", "10.0.0.1");
      throttle.giveBack("alice", "10.0.0.1");
    }
  }

  @Test
  void aClassroomBehindOneAddressLogsInTogether() {
    for (var person = 1; person <= 50; person++) {
      throttle.take("person" + person, "10.0.0.1");
      throttle.succeeded("person" + person, "10.0.0.1");
    }
  }

  @Test
  void triesAtOnceCountAsMany() {
    var heard = new AtomicInteger();

    IntStream.range(0, 200)
        .parallel()
        .forEach(
            number -> {
              try {
                throttle.take("alice", "10.0." + number + ".1");
                heard.incrementAndGet();
              } catch (ProblemException refused) {
                assertThat(refused.retryAfter()).isPresent();
              }
            });

    assertThat(heard).hasValue(3);
  }
}
