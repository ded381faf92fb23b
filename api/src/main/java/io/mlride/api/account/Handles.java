package io.mlride.api.account;

import io.mlride.crds.schema.NameRules;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rule for handles, which is that of UserSpace names. */
public final class Handles {

  /** Most characters. */
  public static final int LONGEST = 20;

  /** Characters, as a regular expression. */
  public static final String PATTERN = "^[a-z]([a-z0-9]|-[a-z0-9])*$";

  /** The rule in words. */
  public static final String FORM =
      "A handle is 1 to 20 lower-case letters, digits and single hyphens, with a letter first and"
          + " no hyphen last, such as alice or lin-2.";

  /** The words that the custom resource's own rule lists. */
  private static final Set<String> RESERVED =
      Pattern.compile("'([a-z]+)'")
          .matcher(NameRules.USER_SPACE_FREE)
          .results()
          .map((MatchResult word) -> word.group(1))
          .collect(Collectors.toUnmodifiableSet());

  private Handles() {}

  /** Whether nobody may have it. */
  public static boolean isReserved(String handle) {
    return RESERVED.contains(handle);
  }
}
