package io.mlride.gateway.header;

import java.util.Locale;

/**
 * The cookies by which the gateway knows a browser: one app each, on its host or below its path.
 */
public enum OwnCookie {
  /** Holds the secret of a session. */
  SESSION,
  /** Holds the secret of an opening that is under way. */
  OPENING;

  private static final String NAME = "mlride-";

  /** Browsers take such a name from its own host alone, and for all of its paths. */
  private static final String OF_A_HOST = "__Host-" + NAME;

  /** What a cookie for a part of the paths may be called at best. */
  private static final String OF_A_PATH = "__Secure-" + NAME;

  /**
   * Its name.
   *
   * @param prefix of the app
   */
  public String name(String prefix) {
    return (prefix.isEmpty() ? OF_A_HOST : OF_A_PATH) + name().toLowerCase(Locale.ROOT);
  }

  /** As it is set, good until the browser ends. */
  public String set(String prefix, String value) {
    return "%s=%s; Path=%s/; Secure; HttpOnly; SameSite=Lax".formatted(name(prefix), value, prefix);
  }

  /** As it is set, good for some seconds. */
  public String set(String prefix, String value, int seconds) {
    return set(prefix, value) + "; Max-Age=" + seconds;
  }

  /** Whether a name, in small letters, is for ours in any installation. */
  static boolean isOurs(String name) {
    return name.startsWith(OF_A_HOST.toLowerCase(Locale.ROOT))
        || name.startsWith(OF_A_PATH.toLowerCase(Locale.ROOT));
  }
}
