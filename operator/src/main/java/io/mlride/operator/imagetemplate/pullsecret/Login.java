package io.mlride.operator.imagetemplate.pullsecret;

import java.util.Objects;

/** Who the operator is to a registry. Not a record, so that no log can print the password. */
public final class Login {
  private final String username;
  private final String password;

  public Login(String username, String password) {
    this.username = Objects.requireNonNull(username);
    this.password = Objects.requireNonNull(password);
  }

  public String username() {
    return username;
  }

  public String password() {
    return password;
  }

  @Override
  public String toString() {
    return "Login";
  }
}
