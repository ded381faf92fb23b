package io.mlride.api.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import java.util.Map;

/**
 * How a terminal ends.
 *
 * @param code of the WebSocket's closing: 1000, or 4000 and the status of the problem
 * @param reason one word, for logs
 * @param message as JSON, the last thing that is sent
 */
record TerminalEnd(int code, String reason, Map<String, Object> message) {

  private static final int NORMAL = 1000;
  private static final int OWN = 4000;

  /** The shell was left. */
  static TerminalEnd exit(int code) {
    return new TerminalEnd(NORMAL, "exit", Map.of("exit", Map.of("code", code)));
  }

  static TerminalEnd problem(ProblemException problem) {
    var type = problem.type();
    return new TerminalEnd(
        OWN + type.status(),
        type.slug(),
        Map.of(
            "problem",
            Map.of(
                "type", type.uri().toString(),
                "title", type.title(),
                "status", type.status(),
                "detail", problem.getMessage())));
  }

  static TerminalEnd refused(String sentence) {
    return problem(ProblemException.of(ProblemType.INVALID_REQUEST, sentence));
  }

  /** The caller may not be in any more. */
  static TerminalEnd sessionOver() {
    return problem(
        ProblemException.of(
            ProblemType.UNAUTHENTICATED, "Your session has ended, or the workspace is gone."));
  }

  String text(ObjectMapper json) {
    try {
      return json.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
