package io.mlride.crds.reason;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an argument of a sentence is, so that a reader can show it in another language. */
enum ArgumentType {
  /** An amount as Kubernetes writes it: 500m, 2Gi. */
  QUANTITY("\\S+?"),
  COUNT("\\S+?"),
  /** A moment, as RFC 3339. */
  TIME("\\S+?"),
  /** A length of time, such as 10m. */
  SPAN("\\S+?"),
  /** A name, image, address or version: anything without blanks. */
  NAME("\\S+?"),
  /** A {@link ResourceWord}, or the name of an extended resource. */
  RESOURCE(oneOf(Stream.of(ResourceWord.values()).map(ResourceWord::words)) + "|\\S+?"),
  /** The words of a {@link WorkspaceCondition}. */
  STEP(oneOf(Stream.of(WorkspaceCondition.values()).map(WorkspaceCondition::words))),
  /** Anything, shortened and on one line. */
  TEXT(".+?");

  private static final int LONGEST = 300;
  private static final String NOTHING = "–";
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final Pattern END = Pattern.compile("[.\\s]+$");

  private final String pattern;

  ArgumentType(String pattern) {
    this.pattern = pattern;
  }

  private static String oneOf(Stream<String> words) {
    return words.map(Pattern::quote).collect(Collectors.joining("|"));
  }

  /** A regular expression for a value that fits, as short as possible. */
  String pattern() {
    return pattern;
  }

  /**
   * Makes a value fit for a sentence: one line, not too long, and without a full stop of its own.
   * Nothing at all becomes a dash, so that no sentence has a hole.
   */
  String clean(String value) {
    var line = END.matcher(BLANKS.matcher(value).replaceAll(" ").strip()).replaceAll("");
    if (line.length() > LONGEST) {
      var end = line.offsetByCodePoints(0, line.codePointCount(0, LONGEST) - 1);
      line = END.matcher(line.substring(0, end)).replaceAll("") + "…";
    }
    return line.isEmpty() ? NOTHING : line;
  }
}
