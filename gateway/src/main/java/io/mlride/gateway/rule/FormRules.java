package io.mlride.gateway.rule;

import io.vertx.core.MultiMap;
import java.util.Optional;
import java.util.Set;

/**
 * What a request must look like, so that nobody before or behind the gateway can read it as another
 * one. The decoder has refused what cannot be read at all.
 */
public final class FormRules {

  private static final Set<String> UNUSED_METHODS = Set.of("CONNECT", "TRACE");

  private FormRules() {}

  /** Why it is refused; empty: its form is good. */
  public static Optional<String> refusal(String method, String target, MultiMap headers) {
    if (headers.getAll("host").size() != 1) {
      return Optional.of("A request needs exactly one Host header.");
    }
    if (UNUSED_METHODS.contains(method)) {
      return Optional.of("This method is not used here.");
    }
    if (!target.startsWith("/") && !(target.equals("*") && method.equals("OPTIONS"))) {
      return Optional.of("A request names its path alone, which begins with a slash.");
    }
    if (target.chars().anyMatch(c -> c <= ' ' || c == 0x7f || c > 0xff)) {
      return Optional.of("The path has a character that needs to be written as %20 or the like.");
    }
    var encodings = headers.getAll("transfer-encoding");
    if (encodings.size() > 1
        || encodings.stream().anyMatch(coding -> !coding.equalsIgnoreCase("chunked"))) {
      return Optional.of("The only Transfer-Encoding that is understood here is chunked.");
    }
    if (!encodings.isEmpty() && headers.contains("content-length")) {
      return Optional.of("A request has a Content-Length or a Transfer-Encoding, not both.");
    }
    return Optional.empty();
  }
}
