package io.mlride.gateway.header;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The cookies that a browser sends: ours, which stay here, and the app's, which pass. */
public final class CookieHeader {

  private CookieHeader() {}

  /**
   * Value of a cookie of ours; empty: it is not there, or there are two of that name, of which one
   * is not from us.
   */
  public static Optional<String> find(List<String> headers, String name) {
    var found =
        cookies(headers)
            .filter(cookie -> cookie.startsWith(name + "="))
            .map(cookie -> cookie.substring(name.length() + 1))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** What passes to the app; empty: nothing is left. */
  public static Optional<String> withoutOurs(List<String> headers) {
    var rest = cookies(headers).filter(cookie -> !isOurs(cookie)).toList();
    return rest.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", rest));
  }

  /** Whether a cookie, written as name=value, would have a name of ours for anybody. */
  static boolean isOurs(String cookie) {
    var text = cookie.strip().toLowerCase(Locale.ROOT);
    // A cookie without a name is its value alone.
    while (text.startsWith("=") || text.startsWith(" ")) {
      text = text.substring(1);
    }
    return OwnCookie.isOurs(text);
  }

  private static Stream<String> cookies(List<String> headers) {
    return headers.stream()
        .flatMap(header -> Arrays.stream(header.split(";")))
        .map(String::strip)
        .filter(cookie -> !cookie.isEmpty());
  }
}
