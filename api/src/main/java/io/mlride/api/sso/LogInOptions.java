package io.mlride.api.sso;

/**
 * How people may come in here.
 *
 * @param registration whether they may make accounts for themselves
 * @param sso absent: there is no single sign-on
 */
public record LogInOptions(boolean registration, Sso sso) {

  /**
   * Single sign-on.
   *
   * @param name what people call the provider
   * @param path where a browser goes
   */
  public record Sso(String name, String path) {}
}
