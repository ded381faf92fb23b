package io.mlride.crds.time;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lengths of time as custom resources write them: hours, minutes and seconds, such as 1h30m. */
public final class TimeSpan {
  /** The grammar, as the schema states it. */
  public static final String PATTERN = "^([0-9]{1,4}h)?([0-9]{1,5}m)?([0-9]{1,6}s)?$";

  private static final Pattern GRAMMAR =
      Pattern.compile("^(?:([0-9]{1,4})h)?(?:([0-9]{1,5})m)?(?:([0-9]{1,6})s)?$");

  private TimeSpan() {}

  /**
   * Reads a length of time.
   *
   * @param text such as {@code 10m}, {@code 1h30m} or {@code 45s}; null or empty means absent
   * @throws IllegalArgumentException if the text is not of that form, which the schema rules out
   */
  public static Optional<Duration> parse(String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    var parts = GRAMMAR.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a length of time: write hours, minutes, seconds, like 1h30m");
    }
    return Optional.of(
        Duration.ofHours(number(parts.group(1)))
            .plusMinutes(number(parts.group(2)))
            .plusSeconds(number(parts.group(3))));
  }

  /**
   * The same, and empty for a text that is not of that form; the schema says so to who wrote it.
   */
  public static Optional<Duration> find(String text) {
    try {
      return parse(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
