package io.mlride.api.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with the text of a query parameter of a type. */
final class ParameterForm {
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998;

  private ParameterForm() {}

  /** Empty: nothing. */
  static Optional<String> complaint(Type type, String text) {
    if (type instanceof ParameterizedType list) {
      return complaint(list.getActualTypeArguments()[0], text);
    }
    if (type == int.class || type == Integer.class) {
      return unless(isInt(text), "This should be a whole number.");
    }
    if (type == long.class || type == Long.class) {
      return unless(isLong(text), "This should be a whole number.");
    }
    if (type == boolean.class || type == Boolean.class) {
      return unless(text.equals("true") || text.equals("false"), "This should be true or false.");
    }
    if (type == LocalDate.class) {
      return unless(isDate(text), "This should be a day such as 2026-11-30.");
    }
    if (type == Instant.class) {
      return unless(isTime(text), "This should be a time such as 2026-11-30T12:00:00Z.");
    }
    if (type == UUID.class) {
      return unless(isUuid(text), "This should be a UUID.");
    }
    if (type instanceof Class<?> word && word.isEnum()) {
      return unless(
          isOne(word, text),
          "This should be one of: %s.".formatted(names(word).collect(Collectors.joining(", "))));
    }
    return unless(
        text.chars().noneMatch(Character::isISOControl), "Control characters have no place here.");
  }

  private static Optional<String> unless(boolean right, String sentence) {
    return right ? Optional.empty() : Optional.of(sentence);
  }

  private static boolean isInt(String text) {
    try {
      return Integer.toString(Integer.parseInt(text)).equals(text);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isLong(String text) {
    try {
      return Long.toString(Long.parseLong(text)).equals(text);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isDate(String text) {
    try {
      return isInRange(LocalDate.parse(text).getYear());
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isTime(String text) {
    try {
      return isInRange(Instant.parse(text).atZone(ZoneOffset.UTC).getYear());
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Beyond this, databases and calendars disagree. */
  private static boolean isInRange(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isOne(Class<?> word, String text) {
    return names(word).anyMatch(text::equals);
  }

  /** As callers write them: enums with words of their own say so by a method for reading them. */
  private static Stream<String> names(Class<?> word) {
    var own = Arrays.stream(word.getMethods()).anyMatch(it -> it.getName().equals("fromString"));
    return Arrays.stream(word.getEnumConstants())
        .map(it -> ((Enum<?>) it).name())
        .map(it -> own ? it.toLowerCase(Locale.ROOT) : it);
  }
}
