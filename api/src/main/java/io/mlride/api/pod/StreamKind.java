package io.mlride.api.pod;

/** What stays open for long; the two are counted apart. */
public enum StreamKind {
  /** Terminals. */
  TERMINAL("terminals"),
  /** Logs and outputs that are followed, and files under way. */
  FOLLOWED("logs, outputs and files");

  private final String words;

  StreamKind(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
