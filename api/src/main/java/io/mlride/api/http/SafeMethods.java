package io.mlride.api.http;

import java.util.Set;

/** Methods that only read (RFC 9110, section 9.2.1). */
public final class SafeMethods {
  private static final Set<String> ALL = Set.of("GET", "HEAD", "OPTIONS");

  private SafeMethods() {}

  /** Whether this is one. */
  public static boolean isOne(String method) {
    return ALL.contains(method);
  }
}
