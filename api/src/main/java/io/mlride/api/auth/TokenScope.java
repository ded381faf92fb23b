package io.mlride.api.auth;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a personal token is good for. */
public enum TokenScope {
  /** To read what its owner may read. */
  READ("read"),
  /** To change it as well. */
  WRITE("write");

  private final String word;

  TokenScope(String word) {
    this.word = word;
  }

  /** The scope with this word. */
  static TokenScope of(String word) {
    return word.equals(WRITE.word) ? WRITE : READ;
  }

  /** As it is stored and shown. */
  @JsonValue
  public String word() {
    return word;
  }

  @Override
  public String toString() {
    return word;
  }
}
