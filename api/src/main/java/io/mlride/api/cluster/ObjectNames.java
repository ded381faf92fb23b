package io.mlride.api.cluster;

import io.mlride.api.problem.ProblemException;
import java.util.regex.Pattern;

/**
 * Names that callers write. What is no name, such as one with a slash, never becomes part of a path
 * to the API server.
 */
public final class ObjectNames {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

  private ObjectNames() {}

  /**
   * The name itself, if it is one.
   *
   * @param what it is a name of, for the sentence
   * @throws ProblemException not found: nothing can have that name
   */
  public static String require(String name, String what) {
    if (name == null || !NAME.matcher(name).matches()) {
      throw ProblemException.notFound(what + " of that name");
    }
    return name;
  }
}
