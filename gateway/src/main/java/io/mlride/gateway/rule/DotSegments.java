package io.mlride.gateway.rule;

import java.util.regex.Pattern;

/**
 * Parts of a path that mean "here" or "above", however they are written. Browsers resolve them
 * before they ask; who sends them hopes that somebody on the way reads the path otherwise.
 */
public final class DotSegments {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:/|\\\\|%2f|%5c)(?:\\.|%2e){1,2}(?:/|\\\\|%2f|%5c|;|$)", Pattern.CASE_INSENSITIVE);

  private DotSegments() {}

  /** Whether a path has any. */
  public static boolean areIn(String path) {
    return FORM.matcher(path).find();
  }
}
