package io.mlride.api.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How it went. */
public enum Outcome {
  /** As it was asked for. */
  DONE,
  /** Not allowed, or not possible. */
  REFUSED,
  /** Something was broken or away. */
  FAILED;

  /** By the status code of the answer. */
  static Outcome of(int status) {
    if (status < 400) {
      return DONE;
    }
    return status < 500 ? REFUSED : FAILED;
  }

  /** By its word. */
  public static Outcome fromString(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** As it is stored and shown. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
