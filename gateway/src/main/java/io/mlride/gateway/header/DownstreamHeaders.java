package io.mlride.gateway.header;

import io.vertx.core.MultiMap;
import java.util.List;

/** The headers with which an app's answer goes back to the browser. */
public final class DownstreamHeaders {

  private DownstreamHeaders() {}

  /**
   * Changes an answer's headers to what the browser may see.
   *
   * @param answer headers of the app's answer
   * @param outside how the app looks to the browser
   */
  public static void change(MultiMap answer, Outside outside) {
    HopByHop.of(answer).stream()
        .filter(name -> !name.equals("transfer-encoding"))
        .forEach(answer::remove);
    // It would speak for neighbours as well: their cookies, other ports.
    answer.remove("Clear-Site-Data");
    answer.remove("Alt-Svc");
    var cookies = allowed(answer.getAll("set-cookie"), outside);
    answer.remove("set-cookie");
    cookies.forEach(cookie -> answer.add("Set-Cookie", cookie));
    var location = answer.get("location");
    if (location != null) {
      answer.set("Location", outside.location(location));
    }
    var scope = answer.get("service-worker-allowed");
    if (scope != null) {
      answer.set("Service-Worker-Allowed", outside.scope(scope));
    }
    // Several policies hold together; the app's own stays.
    answer.add("Content-Security-Policy", "frame-ancestors 'self'");
  }

  /** Without those that have our names, and each for its own app alone. */
  static List<String> allowed(List<String> cookies, Outside outside) {
    return cookies.stream()
        .filter(cookie -> !CookieHeader.isOurs(cookie))
        .map(outside::cookie)
        .toList();
  }
}
