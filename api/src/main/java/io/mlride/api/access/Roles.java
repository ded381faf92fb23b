package io.mlride.api.access;

/** What endpoints ask for. */
public final class Roles {
  /** Whoever is logged in or has a token. */
  public static final String USER = "user";

  /** May look after others. */
  public static final String ADMIN = "admin";

  /** Logged in, so that a token for scripts cannot take the account over. */
  public static final String SESSION = "session";

  private Roles() {}
}
