package io.mlride.gateway.header;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The headers with which an app's answer goes back to the browser. */
public final class DownstreamHeaders {

  private DownstreamHeaders() {}

  /**
   * Changes an answer's headers to what the browser may see.
   *
   * @param answer headers of the app's answer
   * @param app host and port of the Pod, which nobody outside can reach
   */
  public static void change(MultiMap answer, String app) {
    HopByHop.of(answer).stream()
        .filter(name -> !name.equals("transfer-encoding"))
        .forEach(answer::remove);
    // It would speak for neighbours as well: their cookies, other ports.
    answer.remove("Clear-Site-Data");
    answer.remove("Alt-Svc");
    var cookies = allowed(answer.getAll("set-cookie"));
    answer.remove("set-cookie");
    cookies.forEach(cookie -> answer.add("Set-Cookie", cookie));
    var location = answer.get("location");
    if (location != null) {
      answer.set("Location", reachable(location, app));
    }
    // Several policies hold together; the app's own stays.
    answer.add("Content-Security-Policy", "frame-ancestors 'self'");
  }

  /** Without those that have our names, and each for its own host alone. */
  static List<String> allowed(List<String> cookies) {
    return cookies.stream()
        .filter(cookie -> !CookieHeader.isOurs(cookie))
        .map(DownstreamHeaders::withoutDomain)
        .toList();
  }

  private static String withoutDomain(String cookie) {
    return Arrays.stream(cookie.split(";"))
        .filter(part -> !part.strip().toLowerCase(Locale.ROOT).matches("domain\\s*(=.*)?"))
        .collect(Collectors.joining(";"));
  }

  /** A redirect to the Pod's own address leads to the same path here; any other stays as it is. */
  static String reachable(String location, String app) {
    try {
      var uri = new URI(location);
      if (uri.getRawAuthority() == null || !uri.getRawAuthority().equalsIgnoreCase(app)) {
        return location;
      }
      var path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("^/*", "/");
      return (path.isEmpty() ? "/" : path)
          + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
          + (uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment());
    } catch (URISyntaxException e) {
      return location;
    }
  }
}
