package io.mlride.api.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a run has come. */
public enum RunState {
  /** It goes on. */
  RUNNING,
  /** It ended with exit code 0. */
  SUCCEEDED,
  /** It ended with another exit code. */
  FAILED,
  /** It was stopped on demand. */
  STOPPED,
  /** The workspace was stopped or restarted under it, or ran out of memory: nobody saw its end. */
  LOST;

  /** As it is shown. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
