package io.mlride.gateway.header;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Headers that are about one connection and go no further. */
final class HopByHop {

  private static final Set<String> ALWAYS =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private HopByHop() {}

  /** Those that always are, and those that the header Connection names. */
  static Set<String> of(MultiMap headers) {
    var names = new HashSet<>(ALWAYS);
    headers.getAll("connection").stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        // These carry what decides how far the message goes: nobody may have them dropped.
        .filter(name -> !Set.of("content-length", "host", "cookie", "authorization").contains(name))
        .forEach(names::add);
    return names;
  }
}
