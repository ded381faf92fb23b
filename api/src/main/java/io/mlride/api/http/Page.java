package io.mlride.api.http;

import io.mlride.api.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param nextCursor asks for the next part; absent: this is the last
 * @param total how many there are in all parts
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, String nextCursor, long total) {

  /** How many are listed when nobody says. */
  public static final String DEFAULT_LIMIT = "50";

  /** The most that are listed at once. */
  public static final int MOST = 200;

  /**
   * The part of a list in memory that follows a cursor. A cursor holds the last item's id and its
   * place, so that neither a new item before it nor its disappearance repeats or skips much.
   *
   * @param all in their order
   * @param cursor null: from the beginning
   * @param id names an item
   */
  public static <T> Page<T> of(List<T> all, int limit, String cursor, Function<T, String> id) {
    var from = cursor == null ? 0 : after(all, cursor, id);
    var to = Math.min(from + limit, all.size());
    var items = all.subList(from, to);
    var next = to < all.size() ? encode(to + ":" + id.apply(items.get(items.size() - 1))) : null;
    return new Page<>(List.copyOf(items), next, all.size());
  }

  /** A cursor of this text. */
  public static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The text of a cursor.
   *
   * @throws ProblemException it is not one
   */
  public static String decode(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw notACursor();
    }
  }

  /** What is answered to something that is no cursor. */
  public static ProblemException notACursor() {
    return ProblemException.invalid("?cursor", "This is not a cursor; take nextCursor of a list.");
  }

  private static <T> int after(List<T> all, String cursor, Function<T, String> id) {
    var text = decode(cursor);
    var colon = text.indexOf(':');
    if (colon < 1 || !text.substring(0, colon).matches("\\d{1,9}")) {
      throw notACursor();
    }
    var last = text.substring(colon + 1);
    for (var place = 0; place < all.size(); place++) {
      if (id.apply(all.get(place)).equals(last)) {
        return place + 1;
      }
    }
    return Math.min(Integer.parseInt(text.substring(0, colon)), all.size());
  }
}
