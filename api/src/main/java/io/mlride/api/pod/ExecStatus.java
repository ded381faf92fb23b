package io.mlride.api.pod;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/**
 * How a command ended, as the cluster says it.
 *
 * @param exit its exit code; what a shell gives when the command was not even started
 * @param message why it was not started; empty: it was
 */
record ExecStatus(int exit, String message) {

  static final int NOT_STARTED = 126;

  static ExecStatus read(JsonNode status) {
    if (status.path("status").asText().equals("Success")) {
      return new ExecStatus(0, "");
    }
    return StreamSupport.stream(status.path("details").path("causes").spliterator(), false)
        .filter(cause -> cause.path("reason").asText().equals("ExitCode"))
        .findFirst()
        .map(cause -> new ExecStatus(cause.path("message").asInt(NOT_STARTED), ""))
        .orElseGet(() -> new ExecStatus(NOT_STARTED, status.path("message").asText()));
  }
}
