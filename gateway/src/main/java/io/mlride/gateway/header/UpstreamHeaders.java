package io.mlride.gateway.header;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The headers with which a request goes on to an app. */
public final class UpstreamHeaders {

  /** What others take for a name of somebody that a proxy vouches for. */
  private static final Set<String> IDENTITY =
      Set.of(
          "remote-user",
          "x-remote-user",
          "x-remote-group",
          "x-remote-email",
          "x-user",
          "x-email",
          "x-webauth-user",
          "kubeflow-userid",
          "x-real-ip",
          "x-client-ip",
          "x-cluster-client-ip",
          "true-client-ip",
          "forwarded",
          "x-original-url",
          "x-original-host",
          "x-rewrite-url",
          "x-http-method-override");

  private static final Set<String> OF_THE_HANDSHAKE =
      Set.of(
          "sec-websocket-key",
          "sec-websocket-version",
          "sec-websocket-extensions",
          "sec-websocket-protocol");

  private UpstreamHeaders() {}

  /**
   * What passes, and what the gateway adds.
   *
   * @param browser as they came
   * @param token what the app asks for; empty: it asks for none, and the browser's own credentials
   *     for it pass
   * @param hidden what of the paths the app does not see; empty: it sees all of them
   */
  public static MultiMap of(
      MultiMap browser, Arrival arrival, Optional<String> token, String hidden) {
    var hopByHop = HopByHop.of(browser);
    var passed = MultiMap.caseInsensitiveMultiMap();
    for (var header : browser) {
      var name = header.getKey().toLowerCase(Locale.ROOT);
      if (!hopByHop.contains(name) && passes(name)) {
        passed.add(header.getKey(), header.getValue());
      }
    }
    CookieHeader.withoutOurs(browser.getAll("cookie"))
        .ifPresent(cookies -> passed.set("Cookie", cookies));
    token.ifPresent(text -> passed.set("Authorization", "token " + text));
    passed.set("X-Forwarded-For", arrival.client());
    passed.set("X-Forwarded-Proto", arrival.scheme());
    passed.set("X-Forwarded-Host", arrival.host());
    passed.set("X-Forwarded-Port", String.valueOf(arrival.port()));
    if (!hidden.isEmpty()) {
      passed.set("X-Forwarded-Prefix", hidden);
    }
    return passed;
  }

  private static boolean passes(String name) {
    // Some servers read an underscore as a hyphen.
    var plain = name.replace('_', '-');
    return !plain.equals("host")
        && !plain.equals("expect")
        && !plain.equals("cookie")
        && !plain.startsWith("x-forwarded-")
        && !plain.startsWith("x-auth-request-")
        && !plain.startsWith("x-mlride-")
        && !IDENTITY.contains(plain)
        && !OF_THE_HANDSHAKE.contains(plain);
  }
}
