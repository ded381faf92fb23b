package io.mlride.api.account;

import com.fasterxml.jackson.annotation.JsonValue;
import io.mlride.database.account.Account;
import io.mlride.database.account.AccountFilter;
import java.util.Locale;

/** How an account stands. */
public enum AccountState {
  /** May come in and stays. */
  ACTIVE(AccountFilter.Standing.ACTIVE),
  /** An admin keeps them out. */
  SUSPENDED(AccountFilter.Standing.SUSPENDED),
  /** Its deletion was asked for. */
  DELETING(AccountFilter.Standing.DELETING);

  private final AccountFilter.Standing standing;

  AccountState(AccountFilter.Standing standing) {
    this.standing = standing;
  }

  static AccountState of(Account row) {
    if (row.deletionDueAt != null) {
      return DELETING;
    }
    return row.suspendedAt == null ? ACTIVE : SUSPENDED;
  }

  /** The state with this word. */
  static AccountState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  AccountFilter.Standing standing() {
    return standing;
  }

  /** As it is shown. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return word();
  }
}
