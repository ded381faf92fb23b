package io.mlride.api.account;

import io.mlride.database.account.Account;
import java.time.Instant;

/**
 * A deletion that was asked for.
 *
 * @param dueAt until then it can be cancelled
 */
public record DeletionView(Instant dueAt) {

  /** The deletion of an account; null: it stays. */
  static DeletionView of(Account row) {
    return row.deletionDueAt == null ? null : new DeletionView(row.deletionDueAt);
  }
}
