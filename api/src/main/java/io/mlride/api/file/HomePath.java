package io.mlride.api.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mlride.api.problem.ProblemException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A path below the home, without {@code .} and {@code ..}. Symbolic links are for the workspace to
 * look into, where they are.
 *
 * @param parts names from the home downwards; none: the home itself
 */
public record HomePath(List<String> parts) {

  private static final int LONGEST = 4000;
  private static final int LONGEST_NAME = 255;

  /**
   * Reads a path; null and {@code /} are the home.
   *
   * @throws ProblemException it leads out of the home, or is none
   */
  public static HomePath parse(String path) {
    var text = path == null ? "" : path;
    if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
      throw ProblemException.invalid(
          "?path", "A path has at most 4000 characters, and no control characters.");
    }
    Deque<String> parts = new ArrayDeque<>();
    for (var part : text.split("/")) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          throw outside();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    if (parts.stream().anyMatch(part -> part.getBytes(UTF_8).length > LONGEST_NAME)) {
      throw ProblemException.invalid("?path", "A name has at most 255 bytes.");
    }
    return new HomePath(List.copyOf(parts));
  }

  /** What is answered to a path that leads out of the home. */
  static ProblemException outside() {
    return ProblemException.invalid("?path", "This leads out of the home disk; stay below it.");
  }

  /** Whether it is the home itself. */
  public boolean isHome() {
    return parts.isEmpty();
  }

  /** The last name. */
  public String name() {
    return isHome() ? "" : parts.get(parts.size() - 1);
  }

  /** Relative to the home, as scripts want it; the home is {@code .}, and nothing is an option. */
  public String argument() {
    return isHome() ? "." : "./" + this;
  }

  @Override
  public String toString() {
    return String.join("/", parts);
  }
}
