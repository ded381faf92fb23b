package io.mlride.database.activity;

import java.util.Locale;

/** What shows that a workspace is used. */
public enum Sign {
  /** Navigation, a changing request or WebSocket data from a browser. */
  BROWSER,
  /** A kernel that computes. */
  KERNEL,
  /** Output of a terminal. */
  TERMINAL,
  /** A run that is not over. */
  RUN,
  /** Processor time over the threshold. */
  CPU,
  /** GPU use over the threshold. */
  GPU;

  /** As the table {@code activity} writes it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads that again. */
  public static Sign of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
