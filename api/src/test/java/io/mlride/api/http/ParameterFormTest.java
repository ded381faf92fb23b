package io.mlride.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.api.audit.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterFormTest {

  @Test
  void whatHasItsFormIsTaken() {
    assertThat(ParameterForm.complaint(int.class, "-7")).isEmpty();
    assertThat(ParameterForm.complaint(Long.class, "12345678901")).isEmpty();
    assertThat(ParameterForm.complaint(boolean.class, "false")).isEmpty();
    assertThat(ParameterForm.complaint(LocalDate.class, "2026-11-30")).isEmpty();
    assertThat(ParameterForm.complaint(Instant.class, "2026-11-30T12:00:00Z")).isEmpty();
    assertThat(ParameterForm.complaint(UUID.class, UUID.randomUUID().toString())).isEmpty();
    assertThat(ParameterForm.complaint(Outcome.class, "refused")).isEmpty();
    assertThat(ParameterForm.complaint(Thread.State.class, "NEW")).isEmpty();
    assertThat(ParameterForm.complaint(String.class, "zürich")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1.5", "1e3", " 1", "+1", "01", "2147483648"})
  void aNumberThatIsNoneIsRefused(String text) {
    assertThat(ParameterForm.complaint(int.class, text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-02-30", "+999999999-12-31", "0000-01-01"})
  void aDayThatIsNoneIsRefused(String text) {
    assertThat(ParameterForm.complaint(LocalDate.class, text)).isPresent();
    assertThat(ParameterForm.complaint(Instant.class, text + "T00:00:00Z")).isPresent();
  }

  @Test
  void aWordThatIsNoneIsRefusedWithThoseThereAre() {
    assertThat(ParameterForm.complaint(Outcome.class, "REFUSED"))
        .contains("This should be one of: done, refused, failed.");
    assertThat(ParameterForm.complaint(boolean.class, "1")).isPresent();
    assertThat(ParameterForm.complaint(UUID.class, "1-1-1-1-1")).isPresent();
    assertThat(ParameterForm.complaint(String.class, "a\u0000")).isPresent();
  }
}
