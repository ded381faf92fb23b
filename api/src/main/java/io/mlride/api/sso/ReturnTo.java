package io.mlride.api.sso;

import io.mlride.api.problem.ProblemException;
import java.util.regex.Pattern;

/** Where in the portal somebody goes on; never another site. */
final class ReturnTo {
  /** One slash first, not two: {@code //elsewhere} is another site; so is a backslash to some. */
  private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[A-Za-z0-9/_.~?&=%+#:@,;-]*");

  private ReturnTo() {}

  /**
   * The path; null: the portal's first page.
   *
   * @throws ProblemException it is not one
   */
  static String check(String wanted) {
    var path = wanted == null ? "/" : wanted;
    if (!PATH.matcher(path).matches()) {
      throw ProblemException.invalid(
          "?returnTo", "This should be a path of the portal, such as /workspaces.");
    }
    return path;
  }
}
