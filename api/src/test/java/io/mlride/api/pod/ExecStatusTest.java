package io.mlride.api.pod;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ExecStatusTest {

  @Test
  void successIsExitCodeZero() throws JsonProcessingException {
    assertThat(read("{\"metadata\":{},\"status\":\"Success\"}")).isEqualTo(new ExecStatus(0, ""));
  }

  @Test
  void theExitCodeStandsAmongTheCauses() throws JsonProcessingException {
    assertThat(
            read(
                """
                {"status":"Failure","reason":"NonZeroExitCode","message":"command terminated",
                 "details":{"causes":[{"reason":"ExitCode","message":"41"}]}}
                """))
        .isEqualTo(new ExecStatus(41, ""));
  }

  @Test
  void aCommandThatCouldNotBeStartedSaysWhy() throws JsonProcessingException {
    assertThat(read("{\"status\":\"Failure\",\"reason\":\"InternalError\",\"message\":\"no sh\"}"))
        .isEqualTo(new ExecStatus(126, "no sh"));
  }

  private static ExecStatus read(String json) throws JsonProcessingException {
    return ExecStatus.read(new ObjectMapper().readTree(json));
  }
}
