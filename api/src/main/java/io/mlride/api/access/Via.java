package io.mlride.api.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a caller came in. */
public enum Via {
  /** Logged in; the access token of a session. */
  SESSION,
  /** A personal token, for scripts. */
  TOKEN,
  /** The bearer token of the external provider, for scripts. */
  PROVIDER;

  /** As it is stored and shown. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
