package io.mlride.api.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordsTest {

  @Test
  void onlyThePasswordFitsItsHash() {
    var passwords = new Passwords();
    var hash = passwords.hash("correct horse");

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.matches("correct horse", hash)).isTrue();
    assertThat(passwords.matches("battery staple", hash)).isFalse();
    assertThat(passwords.matches("nobody's", null)).isFalse();
  }

  @Test
  void whoFindsNoPlaceIsAskedToComeBack() {
    var crowded = new Passwords(0, Duration.ofMillis(1));

    assertThatThrownBy(() -> crowded.hash("correct horse"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.type()).isEqualTo(ProblemType.UNAVAILABLE);
              assertThat(refused.retryAfter()).isPresent();
            });
  }
}
