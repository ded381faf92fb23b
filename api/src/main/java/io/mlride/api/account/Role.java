package io.mlride.api.account;

import com.fasterxml.jackson.annotation.JsonValue;
import io.mlride.database.account.Account;

/** What somebody may do. */
public enum Role {
  /** Has a space of their own. */
  USER(Account.USER),
  /** Looks after others as well. */
  ADMIN(Account.ADMIN);

  private final String word;

  Role(String word) {
    this.word = word;
  }

  /** The role of an account. */
  public static Role of(Account account) {
    return account.role.equals(Account.ADMIN) ? ADMIN : USER;
  }

  /** As it is stored and shown. */
  @JsonValue
  public String word() {
    return word;
  }

  @Override
  public String toString() {
    return word;
  }
}
