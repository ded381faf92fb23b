package io.mlride.api.account;

/**
 * The rule for names and words that people type; the database takes no NUL, and lists no breaks.
 */
public final class OneLine {

  /** Characters, as a regular expression. */
  public static final String PATTERN = "^[^\\x00-\\x1f\\x7f]*$";

  /** The rule in words. */
  public static final String FORM = "One line of text, without control characters.";

  private OneLine() {}
}
