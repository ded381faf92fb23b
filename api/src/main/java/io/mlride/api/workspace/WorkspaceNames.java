package io.mlride.api.workspace;

import io.mlride.api.problem.ProblemException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Names of workspaces: what they must look like, and friendly ones for who does not care. */
final class WorkspaceNames {

  private static final int LONGEST = 24;
  private static final Pattern FORM = Pattern.compile("[a-z]([a-z0-9]|-[a-z0-9])*");

  private static final List<String> HOW =
      List.of(
          "amber", "brave", "bright", "calm", "clear", "clever", "cosy", "curious", "eager",
          "early", "fair", "fresh", "gentle", "golden", "happy", "honest", "jolly", "keen", "kind",
          "lively", "lucky", "merry", "mild", "neat", "noble", "patient", "quick", "quiet", "sunny",
          "swift", "warm", "wise");

  private static final List<String> WHO =
      List.of(
          "badger", "beaver", "cedar", "comet", "crane", "dolphin", "falcon", "finch", "fox",
          "gecko", "heron", "ibis", "koala", "lark", "lemur", "linden", "lynx", "magpie", "maple",
          "marten", "newt", "otter", "owl", "panda", "pebble", "plover", "puffin", "robin", "seal",
          "sparrow", "swan", "wren");

  private WorkspaceNames() {}

  /**
   * Refuses what is no name.
   *
   * @param pointer where the caller wrote it
   */
  static void check(String name, String pointer) {
    if (name.length() > LONGEST || !FORM.matcher(name).matches()) {
      throw ProblemException.invalid(
          pointer,
          "A name is 1 to 24 lower-case letters, digits and single hyphens, with a letter first and"
              + " no hyphen last, such as thesis or cs229-hw3.");
    }
  }

  /** Two words that are easy to say, and a number. */
  static String friendly() {
    var random = ThreadLocalRandom.current();
    return "%s-%s-%d"
        .formatted(
            HOW.get(random.nextInt(HOW.size())),
            WHO.get(random.nextInt(WHO.size())),
            random.nextInt(10, 1000));
  }
}
