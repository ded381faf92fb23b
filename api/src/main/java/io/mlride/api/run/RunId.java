package io.mlride.api.run;

import io.mlride.api.problem.ProblemException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Names of runs: their time and some letters, so that they sort by time. */
final class RunId {

  private static final Pattern FORM = Pattern.compile("\\d{8}-\\d{9}-[0-9a-f]{6}");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS").withZone(ZoneOffset.UTC);

  private static final SecureRandom RANDOM = new SecureRandom();

  private RunId() {}

  static String next(Instant now) {
    return "%s-%06x".formatted(TIME.format(now), RANDOM.nextInt(1 << 24));
  }

  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** Refuses what cannot name a run. */
  static String require(String id) {
    if (!isOne(id)) {
      throw ProblemException.notFound("run of that id");
    }
    return id;
  }
}
