package io.mlride.operator.record.plan;

/** Text that PostgreSQL can hold: JSON may contain the character NUL, a column of text may not. */
final class StorableText {

  private StorableText() {}

  static String of(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
